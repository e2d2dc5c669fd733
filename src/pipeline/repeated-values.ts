import type { Leak } from "../leaks/leak.ts";
import { type Box, shareInside } from "../model/box.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import { placeOf, type ReadDocument, type ReadPage, type TextRange } from "../model/read-text.ts";
import { findInText } from "../personal-data/personal-data.ts";
import type { DataRule } from "../rules/data-rule.ts";

/** Letters and digits that a value needs to be looked for elsewhere; shorter ones are met by chance. */
const MIN_LENGTH = 5;

/**
 * Data that are hidden in one place of a document and readable in another, its file name included (the leak then has no
 * page). Only personal data met in the hidden text count: ordinary words are repeated by nature.
 */
export function repeatedValues(
  leaks: readonly Leak[],
  read: ReadDocument,
  rules: ReadonlyMap<string, DataRule>,
): Leak[] {
  const hidden = leaks.filter(({ boxes, text }) => boxes.length > 0 && text !== "");
  const values = new Map<string, PersonalDatum>();
  for (const { text } of hidden) {
    for (const datum of findInText(text, rules)) {
      const key = compact(datum.text).text;
      if (key.length >= MIN_LENGTH) values.set(key, datum);
    }
  }
  if (values.size === 0) return [];
  const texts = read.pages.map((page) => ({ page, folded: compact(page.text) }));
  const fileName = compact(read.fileName).text;
  return [...values].flatMap(([key, datum]) => [
    ...texts.flatMap(({ page, folded }) =>
      occurrences(folded, key).flatMap((range) => readableLeak(datum.text, page, range, hidden)),
    ),
    ...(fileName.includes(key) ? [leakOf(datum.text, null, [])] : []),
  ]);
}

interface Compact {
  readonly text: string;
  /** For each character of `text`, its position in the original. */
  readonly from: readonly number[];
}

/** Letters and digits alone, without case and accents. */
function compact(original: string): Compact {
  const from: number[] = [];
  let text = "";
  for (let at = 0; at < original.length; at++) {
    for (const unit of original.charAt(at).normalize("NFKD").toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(unit)) continue;
      text += unit;
      from.push(at);
    }
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
function readableLeak(text: string, page: ReadPage, range: TextRange, hidden: readonly Leak[]): Leak[] {
  const { bbox, boxes } = placeOf(page, range);
  const places = boxes ?? (bbox === null ? [] : [bbox]);
  const isHidden = (box: Box): boolean =>
    hidden.some((leak) => leak.page === page.page && leak.boxes.some((other) => shareInside(box, other) > 0.5));
  return places.length > 0 && places.every(isHidden) ? [] : [leakOf(text, page.page, places)];
}

const leakOf = (text: string, page: number | null, boxes: readonly Box[]): Leak => ({
  kind: "repeated-value",
  page,
  text,
  undecodable: 0,
  boxes,
});
