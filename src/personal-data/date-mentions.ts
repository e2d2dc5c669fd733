import type { TextRange } from "../model/read-text.ts";
import { foldText } from "./fold.ts";

const MONTHS = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre";
/** Digits and what OCR takes them for. */
const D = "[0-9lio]";
const NUMERIC = `${D}{1,2}(?<sep>[./ -])${D}{1,2}\\k<sep>(?:${D}{4}|${D}{2})`;
/** A month may be divided at a line end. */
const month = MONTHS.split("|")
  .map((name) => [...name].join("(?:-\\n)?"))
  .join("|");
const WRITTEN = `[0-9lio]{1,2}[°º^]? (?:${month}) ${D}{4}`;
const DATE = new RegExp(`(?<![a-z0-9]|\\d[./])(?:${NUMERIC}|${WRITTEN})(?![a-z0-9]|[./]\\d)`, "g");

export interface DateMention extends TextRange {
  /** `YYYY-MM-DD`; the year as written when it has two digits. */
  readonly value: string;
}

/** Days written in numbers or with the name of the month, in a folded text. */
export function dateMentions(folded: string): DateMention[] {
  const found: DateMention[] = [];
  for (const hit of folded.matchAll(DATE)) {
    const text = hit[0].replace(/-\n/g, "");
    const named = new RegExp(MONTHS).exec(text)?.[0];
    const digits = (part: string) => part.replace(/[li]/g, "1").replace(/o/g, "0");
    const [day, middle, year] = named
      ? [digits(text.split(/[°º^ ]/)[0] ?? ""), String(MONTHS.split("|").indexOf(named) + 1), digits(text.slice(-4))]
      : text.split(/[./ -]/).map(digits);
    const [d, m] = [Number(day), Number(middle)];
    if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12) || !/^\d+$/.test(year ?? "")) continue;
    found.push({
      start: hit.index,
      end: hit.index + hit[0].length,
      value: `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
    });
  }
  return found;
}

export const isDate = (text: string): boolean => dateMentions(foldText(text)).length > 0;
