import type { DocumentReport } from "../model/document-report.ts";
import { pageRanges } from "./page-ranges.ts";
import type { Words } from "./words.ts";

/** Whether what the pages show was examined too, not only what they hide. */
export const isJudged = (report: DocumentReport): boolean => report.documentType !== null;

/** What was examined and what was not, in words: a gap is always told. */
export function coverageWords(report: DocumentReport, say: Words): { examined: string[]; missing: string[] } {
  const { coverage } = report;
  if (coverage === null) return { examined: [], missing: [say.nothingExamined] };
  const { leaksMissing, structure, picturePages, ocrPages, doubtfulPages } = coverage;
  const ranges = (pages: readonly number[]): string => pageRanges(pages, ", ");
  const unread = picturePages.filter((page) => !ocrPages.includes(page));
  return {
    examined: [
      ...(leaksMissing.length === 0 ? [say.leaksFull] : []),
      ...(structure ? [say.structureFull] : []),
      ...(picturePages.length === 0 && isJudged(report) ? [say.noPictures] : []),
      ...(ocrPages.length > 0 ? [say.picturesRead(ranges(ocrPages))] : []),
    ],
    missing: [
      ...(isJudged(report) ? [] : [say.visibleData]),
      ...(leaksMissing.length > 0 ? [say.leaksMissing(ranges(leaksMissing))] : []),
      ...(structure ? [] : [say.structureMissing]),
      ...(unread.length > 0 ? [say.picturesUnread(ranges(unread))] : []),
      ...(doubtfulPages.length > 0 ? [say.picturesDoubtful(ranges(doubtfulPages))] : []),
    ],
  };
}
