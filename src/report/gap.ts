import { isComplete } from "../model/coverage.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Lang } from "../model/local-text.ts";
import { coverageWords } from "./coverage-lines.ts";
import { words } from "./words.ts";

/** The id under which reports tell that a document was not examined whole. */
export const GAP_RULE = "coverage/incomplete";

/** What was not examined and what to do. */
export interface Gap {
  readonly text: string;
  readonly remedy: string;
}

/**
 * What keeps a document from being examined whole; null when all was examined. Formats that only list findings tell it
 * as one more, so that a document that nobody looked at never looks clean.
 */
export function gapOf(report: DocumentReport, lang: Lang): Gap | null {
  const { unread, coverage, status } = report;
  if (status === "read" && coverage !== null && isComplete(coverage)) return null;
  const say = words(lang);
  const missing = status === "unreadable" ? [] : coverageWords(report, say).missing;
  return {
    text: [
      ...(unread === null ? [] : [unread.text[lang]]),
      ...(missing.length === 0 ? [] : [`${say.notExamined}: ${missing.join("; ")}.`]),
    ].join(" "),
    remedy: unread?.remedy[lang] ?? say.gapRemedy,
  };
}
