import type { DocumentReport } from "../model/document-report.ts";
import type { ChannelTerm } from "../model/publication.ts";

/** The term of a document on a channel. */
export interface CalendarEntry {
  readonly report: DocumentReport;
  /** Name of the document for calendars that others see. */
  readonly name: string;
  /** Null when the document's type has no term, or is not known. */
  readonly term: ChannelTerm | null;
}

/**
 * The terms of documents, in their order; of the channel of each report where it has one, else of all channels.
 *
 * @param names one per report.
 */
export function calendarOf(reports: readonly DocumentReport[], names: readonly string[]): CalendarEntry[] {
  return reports.flatMap((report, index): CalendarEntry[] => {
    const name = names[index] ?? "";
    const terms = (report.publication?.channels ?? []).filter(
      ({ channel }) => report.channel === null || channel === report.channel,
    );
    return terms.length === 0 ? [{ report, name, term: null }] : terms.map((term) => ({ report, name, term }));
  });
}

/** Whether both days of every document are known. */
export const isCalendarComplete = (entries: readonly CalendarEntry[]): boolean =>
  entries.every(({ term }) => term !== null && term.from !== null && term.until !== null);
