import type { ReadDocument } from "../model/read-text.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { hasCue } from "./cue.ts";
import { fold, SENTENCE_END } from "./fold.ts";

/** The days that a document says it stays published, `YYYY-MM-DD`, both included. */
export interface StatedTerm {
  readonly from: string;
  readonly to: string;
}

const MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
  " ",
);
const MONTH = `(?:${MONTHS.join("|")}|\\d{1,2})`;
const day = (end: string): string =>
  `(?<d${end}>\\d{1,2})(?:[°º]|\\s|[./-])*(?<m${end}>${MONTH})?(?:\\s|[./-])*(?<y${end}>\\d{4})?`;
const PERIOD = new RegExp(
  `\\bdal(?:l')?\\s*(?:giorno\\s+)?${day("From")}\\s+(?:e\\s+fino\\s+|fino\\s+)?al(?:l')?\\s*(?:giorno\\s+)?${day("To")}`,
  "gu",
);

/** The periods of publication in sentences with the rule's cues, in reading order. */
export function statedTerms(read: ReadDocument, rule: PublicationRule): StatedTerm[] {
  const { cues = [], exceptCues = [] } = rule;
  return read.pages
    .flatMap((page) => fold(page.text).split(SENTENCE_END))
    .filter((sentence) => cues.some((cue) => hasCue(cue, sentence)) && !exceptCues.some((cue) => hasCue(cue, sentence)))
    .flatMap((sentence) => [...sentence.matchAll(PERIOD)].flatMap(({ groups = {} }) => statedTerm(groups) ?? []));
}

/** The first day borrows the month and year of the last one: "dal 15 al 25 gennaio 2025". */
function statedTerm(parts: Readonly<Record<string, string | undefined>>): StatedTerm | null {
  const toYear = Number(parts["yTo"]);
  const toMonth = monthOf(parts["mTo"]);
  const fromMonth = parts["mFrom"] === undefined ? toMonth : monthOf(parts["mFrom"]);
  if (!Number.isInteger(toYear) || toMonth === 0 || fromMonth === 0) return null;
  const fromYear = parts["yFrom"] === undefined ? toYear - (fromMonth > toMonth ? 1 : 0) : Number(parts["yFrom"]);
  const from = isoDay(fromYear, fromMonth, Number(parts["dFrom"]));
  const to = isoDay(toYear, toMonth, Number(parts["dTo"]));
  return from === null || to === null || from > to ? null : { from, to };
}

function monthOf(text: string | undefined): number {
  if (text === undefined) return 0;
  return /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text) + 1;
}

/** Null when the calendar has no such day. */
function isoDay(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.toISOString().slice(0, 10) : null;
}
