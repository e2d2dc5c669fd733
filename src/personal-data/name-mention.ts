import type { TextRange } from "../model/read-text.ts";
import type { Word } from "./words.ts";

/** A person's name at a place of a page. */
export interface NameMention extends TextRange {
  readonly words: readonly Word[];
  /** Those of `words` that make the surname, as far as it tells; empty when it does not. */
  readonly surname: readonly Word[];
  /** What made it a name, strongest first. */
  readonly by: "codice-fiscale" | "field" | "title" | "lexicon" | "repetition";
}

export function nameMention(words: readonly Word[], surname: readonly Word[], by: NameMention["by"]): NameMention {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("a name has words");
  return { start: first.start, end: last.end, words, surname, by };
}

const STRENGTH: readonly NameMention["by"][] = ["codice-fiscale", "field", "title", "lexicon", "repetition"];

/** The mentions without overlaps: the stronger reason wins, then the longer name, then the first. */
export function withoutOverlaps(mentions: readonly NameMention[]): NameMention[] {
  const taken: NameMention[] = [];
  const order = [...mentions].sort(
    (a, b) => STRENGTH.indexOf(a.by) - STRENGTH.indexOf(b.by) || b.words.length - a.words.length || a.start - b.start,
  );
  const used = new Set<Word>();
  for (const mention of order) {
    if (mention.words.some((word) => used.has(word))) continue;
    for (const word of mention.words) used.add(word);
    taken.push(mention);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Words of a name in one order, so that `Rossi Mario` and `Mario Rossi` are the same person. */
export const personKey = (words: readonly Word[]): string =>
  words
    .map((word) => word.folded)
    .sort()
    .join(" ");
