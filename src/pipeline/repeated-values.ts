import type { Leak } from "../leaks/leak.ts";
import { type Box, shareInside } from "../model/box.ts";
import { folded } from "../model/folded.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import { placeOf, type ReadDocument, type ReadPage, SUBJECT_PAGE, type TextRange } from "../model/read-text.ts";
import { findInText } from "../personal-data/personal-data.ts";
import type { DataRule } from "../rules/data-rule.ts";

/** Letters and digits that a value needs to be looked for elsewhere; shorter ones are met by chance. */
const MIN_LENGTH = 5;

/** Personal data met in what a document hides, by their letters and digits. */
export type HiddenValues = ReadonlyMap<string, PersonalDatum>;

type HidingText = Pick<Leak, "boxes" | "text">;

/** Only personal data count: ordinary words are repeated by nature. */
export function hiddenValues(leaks: readonly HidingText[], rules: ReadonlyMap<string, DataRule>): HiddenValues {
  const values = new Map<string, PersonalDatum>();
  for (const { text } of leaks.filter(isHidden)) {
    for (const datum of findInText(text, rules)) {
      const key = folded(datum.text);
      if (key.length >= MIN_LENGTH) values.set(key, datum);
    }
  }
  return values;
}

const isHidden = ({ boxes, text }: HidingText): boolean => boxes.length > 0 && text !== "";

export interface RepeatedValuesInput {
  readonly leaks: readonly Leak[];
  readonly read: ReadDocument;
  /** What the leaks hide. */
  readonly own: HiddenValues;
  /** What the other files of the act hide. */
  readonly others: readonly HiddenValues[];
}

/**
 * Data that are hidden in one place of a document, or of its act, and readable in another of the document, its file name and
 * subject line included (the leak then has no page).
 */
export function repeatedValues({ leaks, read, own, others }: RepeatedValuesInput): Leak[] {
  const hidden = leaks.filter(isHidden);
  const wanted: Wanted[] = [...own].map(([key, { text }]) => ({ key, text, inAct: false }));
  for (const [key, { text }] of others.flatMap((values) => [...values])) {
    if (!wanted.some((one) => one.key === key)) wanted.push({ key, text, inAct: true });
  }
  if (wanted.length === 0) return [];
  const texts = read.pages.map((page) => ({ page, folded: compact(page.text) }));
  const fileName = folded(read.fileName);
  return wanted.flatMap((value) => [
    ...texts.flatMap(({ page, folded }) =>
      occurrences(folded, value.key).flatMap((range) => readableLeak(value, page, range, hidden)),
    ),
    ...(fileName.includes(value.key) ? [leakOf(value, null, [])] : []),
  ]);
}

interface Wanted {
  readonly key: string;
  readonly text: string;
  /** Whether it is another file of the act that hides it. */
  readonly inAct: boolean;
}

interface Compact {
  readonly text: string;
  /** For each character of `text`, its position in the original. */
  readonly from: readonly number[];
}

/** A text folded, character by character. */
function compact(original: string): Compact {
  const from: number[] = [];
  let text = "";
  for (let at = 0; at < original.length; at++) {
    const letters = folded(original.charAt(at));
    text += letters;
    for (let unit = 0; unit < letters.length; unit++) from.push(at);
  }
  return { text, from };
}

function occurrences({ text, from }: Compact, value: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    ranges.push({ start: from[at] as number, end: (from[at + value.length - 1] as number) + 1 });
  }
  return ranges;
}

/** Nothing when the place is where the value is hidden: text may be visible and marked as to be hidden at once. */
function readableLeak(value: Wanted, page: ReadPage, range: TextRange, hidden: readonly Leak[]): Leak[] {
  if (page.page === SUBJECT_PAGE) return [{ ...leakOf(value, null, []), variant: "in-subject" }];
  const { bbox, boxes } = placeOf(page, range);
  const places = boxes ?? (bbox === null ? [] : [bbox]);
  const isCovered = (box: Box): boolean =>
    hidden.some((leak) => leak.page === page.page && leak.boxes.some((other) => shareInside(box, other) > 0.5));
  return places.length > 0 && places.every(isCovered) ? [] : [leakOf(value, page.page, places)];
}

const leakOf = ({ text, inAct }: Wanted, page: number | null, boxes: readonly Box[]): Leak => ({
  kind: "repeated-value",
  page,
  text,
  undecodable: 0,
  boxes,
  ...(inAct ? { variant: "in-act" } : {}),
});
