import type { Channel } from "../model/channel.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { KnownFailure } from "../model/failure.ts";

/**
 * The report on a document that could not be read. It takes its place among the others, and never passes: for a channel
 * the verdict is `needs-review`.
 *
 * @param known `sha256` in lower-case hex when the bytes were read.
 */
export const unreadDocument = (
  file: string,
  failure: Pick<KnownFailure, "reason" | "text" | "remedy">,
  known: { channel?: Channel | undefined; sha256?: string } = {},
): DocumentReport => ({
  file,
  sha256: known.sha256 ?? null,
  pages: null,
  status: "unreadable",
  unread: { reason: failure.reason, text: failure.text, remedy: failure.remedy },
  coverage: null,
  documentType: null,
  channel: known.channel ?? null,
  verdict: known.channel === undefined ? null : "needs-review",
  publication: null,
  findings: [],
  leftOut: [],
});
