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
          if (place !== null) yield datum(rule, page, place);
        }
      }
    },
  };
}

const LEAD = /^[\s:,.(]*(?:(?:a|ad|in|nel|nella|negli|il|luogo)\b[\s:]*){0,2}/;

/** The place a piece of text opens with, after small words (`a`, `in`, `il`) and marks. */
function placeIn(page: ActPage, range: TextRange): TextRange | null {
  const lead = LEAD.exec(page.folded.slice(range.start, Math.min(range.end, range.start + 40)))?.[0] ?? "";
  const place = placeNameAt(page.text, range.start + lead.length, 5, range.end);
  return place !== null && place.end <= range.end ? place : null;
}
