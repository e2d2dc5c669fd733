import type { TextRange } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import type { ActPage } from "./act-text.ts";
import { births } from "./birth.ts";
import { placeNameAt } from "./place-name.ts";
import { datum, type Recogniser } from "./recogniser.ts";

/** Towns and countries of birth. */
export function luogoNascita(rule: DataRule): Recogniser {
  const birthsOf = births(rule);
  return {
    id: rule.id,
    *find(act, people) {
      for (const page of act.pages) {
        for (const { from, date, until } of birthsOf(page, people)) {
          const before = placeIn(page, { start: from.end, end: date?.start ?? until });
          const place = before ?? (date === null ? null : placeIn(page, { start: date.end, end: until }));
          const isCell = from.start === from.end;
          if (place !== null && !(isCell && goesOn(page, place, until))) yield datum(rule, page, place);
        }
      }
    },
  };
}

/** A cell that goes on with more words (`Codice fiscale`) holds no place. */
const goesOn = (page: ActPage, place: TextRange, until: number): boolean =>
  /^\s*\p{Ll}{3}/u.test(page.text.slice(place.end, until));

const LEAD = /^[\s:,.(]*(?:(?:a|ad|in|nel|nella|negli|il|luogo)\b[\s:]*){0,2}/;

/** The place a piece of text opens with, after small words (`a`, `in`, `il`) and marks. */
function placeIn(page: ActPage, range: TextRange): TextRange | null {
  const lead = LEAD.exec(page.folded.slice(range.start, Math.min(range.end, range.start + 40)))?.[0] ?? "";
  // After `il` comes a date; where it was taken out, the next line or column is about something else.
  if (/\bil\s*[\n\t]|\t/.test(lead)) return null;
  // A heading of a table is no label of what stands in the first cell below.
  const line = page.lineAt(range.start);
  if (lead.includes("\n") && page.text.slice(line.start, line.end).includes("\t")) return null;
  const place = placeNameAt(page.text, range.start + lead.length, 5, range.end);
  return place !== null && place.end <= range.end ? place : null;
}
