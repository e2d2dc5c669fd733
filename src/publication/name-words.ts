import type { Mention } from "./mention.ts";

/**
 * The words of a person's name, folded and sorted; a name that a table splits over cells (surname, first name) is joined.
 * @param mentions all mentions of the document, among which the other parts of a split name are.
 */
export function nameWords(mention: Mention, mentions: readonly Mention[]): string[] {
  const parts = mention.page.tables.length === 0 ? [mention] : sameRow(mention, mentions);
  return [...new Set(parts.flatMap(({ datum, folded }) => wordsOf(folded.slice(datum.start, datum.end))))].sort();
}

const sameRow = (mention: Mention, mentions: readonly Mention[]): Mention[] =>
  mention.unit.listed && mention.page.text.slice(mention.unit.start, mention.unit.end).includes("\t")
    ? mentions.filter(
        (other) => other.page === mention.page && other.unit.start === mention.unit.start && other.unit.listed,
      )
    : [mention];

/** @param folded a name as `fold` gives it. */
export const wordsOf = (folded: string): string[] => folded.match(/[\p{L}']+/gu) ?? [];

/** The two names are of the same person: all words of the shorter are in the longer, and it is more than one word. */
export function isNamed(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && short.every((word) => long.includes(word));
}
