import type { DocumentReport } from "../model/document-report.ts";
import { verdictOf } from "../model/verdict.ts";
import type { Conclusion } from "./document-judge.ts";
import type { ExaminedDocument } from "./examined-document.ts";

/** What is reported of an examined document, beside the file it came from. */
export function reportOn(document: ExaminedDocument, conclusion: Conclusion): Omit<DocumentReport, "file" | "sha256"> {
  const { coverage, unread } = document;
  const severities = conclusion.findings.map(({ severity }) => severity);
  return {
    ...conclusion,
    pages: document.seen.length,
    status: unread === null ? "read" : "partly-read",
    unread: unread && { reason: unread.reason, text: unread.text, remedy: unread.remedy },
    coverage,
    verdict: conclusion.channel === null ? null : verdictOf(severities, unread === null ? coverage : null),
  };
}

/** The report of the only file that was examined. */
export function only([report]: readonly DocumentReport[]): DocumentReport {
  if (report === undefined) throw new RangeError("no report");
  return report;
}
