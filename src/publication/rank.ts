import type { ReadDocument } from "../model/read-text.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import { findCue } from "./cue.ts";
import { fold } from "./fold.ts";
import type { Mention } from "./mention.ts";

/** The number of places that the document says are to be filled, null when it says none or different ones. */
export function numberOfPlaces(read: ReadDocument, row: PublicationRow): number | null {
  if (row.places === undefined) return null;
  const { cues, exceptCues = [] } = row.places;
  const text = fold(read.pages.map((page) => page.text).join("\n\n"));
  const others = exceptCues.flatMap((cue) => findCue(cue, text));
  for (const cue of cues) {
    const met = findCue(cue, text).filter((a) => !others.some((b) => b.start <= a.start && b.end >= a.end));
    const numbers = new Set(met.flatMap(({ number }) => (number === null ? [] : [number])));
    if (numbers.size > 1) return null;
    for (const number of numbers) return number;
  }
  return null;
}

/** The rank at the head of the row or line of a listed person (`3`, `3°`, `3)`, `III`), null when there is none. */
export function rankOf({ page, unit, datum }: Mention): number | null {
  const head = page.text.slice(unit.start, Math.min(datum.start, unit.end)).trim();
  const digits = /^\(?(\d{1,4})\s*(?:[°º.)^\t\s-]|$)/.exec(head);
  if (digits?.[1] !== undefined) return Number(digits[1]);
  const roman = /^([IVX]{1,7})[.)\t\s]/.exec(`${head} `);
  return roman?.[1] === undefined ? null : romanNumber(roman[1]);
}

function romanNumber(roman: string): number {
  const values = [...roman].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
