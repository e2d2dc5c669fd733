import type { TextRange } from "../model/read-text.ts";
import { SENTENCE_END } from "./fold.ts";

/** Where a cue was met in a folded text. */
export interface CueMatch extends TextRange {
  /** The number at `#`, null when the cue asks for none. */
  readonly number: number | null;
}

const NUMBER_WORDS = "zero un due tre quattro cinque sei sette otto nove dieci undici dodici".split(" ");
const NUMBER = `(?<number>\\d{1,4}|uno|una|${NUMBER_WORDS.slice(1).join("|")})`;
const WORD = "[\\p{L}\\p{N}]";
const BETWEEN = `[^\\p{L}\\p{N}${SENTENCE_END}]{1,12}`;

const compiled = new Map<string, RegExp>();
const stems = new Map<string, readonly (readonly string[])[]>();

/**
 * All places of a cue in a text that went through `fold`. A cue is words in a row, whatever stands between them within a
 * sentence: `a|b` are alternatives for one word, `a+b` an alternative
 * of two words, `*` ends a stem, `~` stands for up to six words, `#` for a number in
 * digits or letters.
 */
export function findCue(cue: string, folded: string): CueMatch[] {
  if (!mayHold(cue, folded)) return [];
  let pattern = compiled.get(cue);
  if (pattern === undefined) {
    pattern = compile(cue);
    compiled.set(cue, pattern);
  }
  return [...folded.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: numberOf(match.groups?.["number"]),
  }));
}

export const hasCue = (cue: string, folded: string): boolean => findCue(cue, folded).length > 0;

function compile(cue: string): RegExp {
  let pattern = "";
  let between = "";
  for (const token of cue.trim().split(/\s+/)) {
    if (token === "~") {
      between = `${BETWEEN}(?:${WORD}+${BETWEEN}){0,6}?`;
      continue;
    }
    const word = token === "#" ? NUMBER : `(?:${token.split("|").map(alternative).join("|")})`;
    pattern += between + word;
    between = BETWEEN;
  }
  return new RegExp(`(?<!${WORD})${pattern}(?!${WORD})`, "gu");
}

const alternative = (words: string): string =>
  words
    .split("+")
    .map((word) => (word.endsWith("*") ? `${word.slice(0, -1)}${WORD}*` : word))
    .join(BETWEEN);

/** Whether each word of a cue occurs in the text at all: far quicker than looking for the cue, and mostly no. */
function mayHold(cue: string, folded: string): boolean {
  let words = stems.get(cue);
  if (words === undefined) {
    words = cue
      .trim()
      .split(/\s+/)
      .filter((token) => token !== "~" && token !== "#")
      .map((token) => token.split("|").map((word) => word.split(/[+*]/)[0] ?? ""));
    stems.set(cue, words);
  }
  return words.every((alternatives) => alternatives.some((stem) => folded.includes(stem)));
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d/.test(text)) return Number(text);
  return text.startsWith("un") ? 1 : NUMBER_WORDS.indexOf(text);
}
