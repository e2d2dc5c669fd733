import type { LocalText } from "../model/local-text.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import type { Term } from "../rules/retention-rule.ts";

/** First and last day of a publication, `YYYY-MM-DD`, both included. */
export interface TermDates {
  readonly from: string | null;
  readonly until: string | null;
  readonly untilReason: LocalText | null;
}

const NO_DATE: LocalText = {
  it: "Indicare il giorno di pubblicazione con --date per calcolare la scadenza.",
  en: "Give the day of publication with --date to have the end of the term.",
};

/** The doubt on whether the day of affixing is one of the days of a term, and the answer by which it is. */
const COUNTING = { doubt: "DOUBT-11", firstDayCounts: "nessuna" } as const;

/**
 * When a publication that starts on `date` (`YYYY-MM-DD`) ends. Days are full days after the day of affixing (affixed on
 * 1 March, fifteen days: until 16 March), one less where the body counts that day too. Years run from 1 January of the year after (d.lgs. 33/2013, art. 8, par. 3:
 * duty on 10 March 2020, five years: until 31 December 2025).
 */
export function termDates(term: Term, date: string | null, settings: DoubtSettings): TermDates {
  if ("unknown" in term) return { from: date, until: null, untilReason: term.unknown };
  if (date === null) return { from: null, until: null, untilReason: NO_DATE };
  const firstDay = settings.get(COUNTING.doubt) === COUNTING.firstDayCounts ? 1 : 0;
  const until = "days" in term ? addDays(date, term.days - firstDay) : `${Number(date.slice(0, 4)) + term.years}-12-31`;
  return { from: date, until, untilReason: null };
}

/** The day `days` after a day of the calendar, both `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
