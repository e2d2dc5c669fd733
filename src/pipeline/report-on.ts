import type { Coverage } from "../model/coverage.ts";
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

/**
 * A report on a copy made of the pages of a source, whose own pictures nobody reads: what was not read there, or not for sure,
 * was not read here either.
 * @param source coverage of the source
 */
export function asReadInSource(report: DocumentReport, source: Coverage): DocumentReport {
  if (report.coverage === null) return report;
  const { picturePages, ocrPages, doubtfulPages } = source;
  const coverage = { ...report.coverage, picturePages, ocrPages, doubtfulPages };
  const severities = report.findings.map(({ severity }) => severity);
  const verdict = report.verdict && verdictOf(severities, report.status === "read" ? coverage : null);
  return { ...report, coverage, verdict };
}

/** The report of the only file that was examined. */
export function only([report]: readonly DocumentReport[]): DocumentReport {
  if (report === undefined) throw new RangeError("no report");
  return report;
}
