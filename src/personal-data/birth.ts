import type { PersonalDatum } from "../model/personal-datum.ts";
import type { TextRange } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import type { ActPage } from "./act-text.ts";
import { type DateMention, dateMentions } from "./date-mentions.ts";
import { Ranges } from "./ranges.ts";
import { type Surroundings, surroundings } from "./surroundings.ts";

export interface Birth {
  /** The cue or field that speaks of birth; what is written after it may be the place. */
  readonly from: TextRange;
  readonly date: DateMention | null;
  /** Where the text on this birth ends. */
  readonly until: number;
}

/** Places where an act speaks of somebody's birth: cues, fields, and `Name (Town, date)`. */
export function births(rule: DataRule): (page: ActPage, people: readonly PersonalDatum[]) => Birth[] {
  const around = surroundings(rule);
  return (page, people) => {
    const near = around(page);
    const dates = new Ranges(dateMentions(page.folded));
    return [...ofCues(near, dates, page, rule.window), ...ofFields(near, dates), ...ofBrackets(page, dates, people)];
  };
}

function* ofCues(near: Surroundings, dates: Ranges<DateMention>, page: ActPage, window: number): Iterable<Birth> {
  for (const cue of near.cues.all) {
    const date = dates.after(cue.end, window);
    const gap = date === null ? "" : page.folded.slice(cue.end, date.start);
    // Another sentence or clause in between speaks of another day.
    const linked = date !== null && !/[;]|\.\s|\n\s*\n/.test(gap.replace(/\b(?:prov|s|ss)\.\s/g, " "));
    const until = linked ? date.end : Math.min(page.folded.length, cue.end + window);
    yield { from: cue, date: linked ? date : null, until: linked ? endOfLine(page.folded, until) : until };
  }
}

function* ofFields(near: Surroundings, dates: Ranges<DateMention>): Iterable<Birth> {
  for (const field of near.fields.all) {
    const date = dates.within(field)[0] ?? null;
    if (date !== null || field.kind === "column")
      yield { from: { start: field.start, end: field.start }, date, until: field.end };
  }
}

function* ofBrackets(page: ActPage, dates: Ranges<DateMention>, people: readonly PersonalDatum[]): Iterable<Birth> {
  for (const person of people) {
    if (person.page !== page.page || !/^\s?\(/.test(page.folded.slice(person.end, person.end + 2))) continue;
    const open = page.folded.indexOf("(", person.end);
    const close = page.folded.indexOf(")", open);
    if (close < 0 || close - open > 80) continue;
    const date = dates.within({ start: open, end: close })[0];
    if (date !== undefined) yield { from: { start: open, end: open + 1 }, date, until: close };
  }
}

function endOfLine(folded: string, offset: number): number {
  const end = folded.indexOf("\n", offset);
  return end < 0 ? folded.length : end;
}
