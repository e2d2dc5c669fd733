import type { DocumentReport } from "../../src/index.ts";
import { isComplete } from "../../src/model/coverage.ts";
import { folded } from "../../src/model/folded.ts";
import { PdfStream } from "../../src/pdf/file/pdf-object.ts";
import { readPdfFile } from "../../src/pdf/file/read-pdf-file.ts";
import { secondReading } from "../../src/pdf/second-reader.ts";

/**
 * What speaks against the verdict on a document, in words: of one that is not `publishable`, nothing.
 * @param forbidden strings that no reader may get out of a publishable document
 */
export async function mistrusted(
  report: DocumentReport,
  bytes: Uint8Array,
  forbidden: readonly string[],
): Promise<string[]> {
  const { verdict, status, coverage, unread, pages } = report;
  if (status !== "read" && unread === null) return ["not read whole, without a reason"];
  if (verdict !== "publishable") return [];
  const whole = status === "read" && unread === null && coverage !== null && isComplete(coverage);
  if (!whole) return ["publishable, but not wholly examined"];
  const second = await secondReading(bytes).catch(() => null);
  // Readers differ in what they make of damaged files; what this one does not know it can't contradict.
  if (second === null) return [];
  const problems = second.length > (pages ?? 0) ? [`publishable, but another reader sees ${second.length} pages`] : [];
  const text = folded(second.join("\n")) + storedText(bytes);
  const found = forbidden.filter((secret) => text.includes(folded(secret)));
  return [...problems, ...found.map((secret) => `publishable, but another reader finds «${secret}»`)];
}

/** What the streams of the file hold, decoded, folded like text. */
function storedText(bytes: Uint8Array): string {
  const file = readPdfFile(bytes);
  const streams = file.objects.flatMap(({ value }) => (value instanceof PdfStream ? [file.decode(value).data] : []));
  return folded(streams.map((data) => Buffer.from(data).toString("latin1")).join("\n"));
}
