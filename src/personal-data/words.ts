import type { TextRange } from "../model/read-text.ts";
import type { ActPage } from "./act-text.ts";
import { foldText } from "./fold.ts";

/** A word of a page as names see it. */
export interface Word extends TextRange {
  /** Folded, without apostrophes, hyphens and line ends; digits that OCR put for letters are letters again. */
  readonly folded: string;
  /** `name`: a capital first; `upper`: capitals alone; `initial`: `M.`; `small`: the rest. */
  readonly look: "name" | "upper" | "initial" | "small";
  /** What lies before it: `space` (or a soft line end) joins it to the word before, `line` less so, `break` does not. */
  readonly gap: "space" | "line" | "break";
}

const WORD =
  /(?:\p{Lu}\p{L}{0,4}['’`](?=\p{Lu}))?\p{L}(?:\p{L}|[01](?=\p{L}))*(?:-\n?\s{0,2}\p{L}(?:\p{L}|[01](?=\p{L}))*)*(?:['’`](?![\p{L}"]))?/gu;
/** A line this long goes on: its end is no end of anything. */
const FULL_LINE = 60;

export function wordsOf(page: ActPage): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const hit of page.text.matchAll(WORD)) {
    const start = hit.index;
    let end = start + hit[0].length;
    const initial = /^\p{Lu}$/u.test(hit[0]) && page.text.charAt(end) === ".";
    if (initial) end++;
    words.push({
      start,
      end,
      folded: foldText(hit[0])
        .replace(/[^a-z01]/g, "")
        .replaceAll("1", "l")
        .replaceAll("0", "o"),
      look: initial ? "initial" : lookOf(hit[0], page.page === 0),
      gap: gapOf(page, last, start, end),
    });
    last = end;
  }
  return words;
}

function lookOf(text: string, fileName: boolean): Word["look"] {
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (/^\p{Lu}{2,}$/u.test(letters)) return "upper";
  // People write the names of files without capitals.
  return fileName || /^\p{Lu}/u.test(letters) ? "name" : "small";
}

function gapOf(page: ActPage, from: number, to: number, end: number): Word["gap"] {
  const gap = page.text.slice(from, to);
  if (gap === " " || (page.page === 0 && /^[ -]$/.test(gap))) return "space";
  if (!/^ ?\n ?$/.test(gap)) return "break";
  // A label opens the next line.
  if (page.text.charAt(end) === ":") return "break";
  const line = page.lineAt(from);
  return line.end - line.start >= FULL_LINE ? "space" : "line";
}

export const isCapital = (word: Word | undefined): word is Word =>
  word !== undefined && (word.look === "name" || word.look === "upper");

/** Index of the first word that starts at or after an offset. */
export function firstWordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words inside a range. */
export function wordsWithin(words: readonly Word[], range: TextRange): Word[] {
  const found: Word[] = [];
  for (let i = firstWordFrom(words, range.start); i < words.length && (words[i] as Word).end <= range.end; i++)
    found.push(words[i] as Word);
  return found;
}

/** The words up to the last one that does not fit `cut`. */
export function withoutTail(words: readonly Word[], cut: (word: Word) => boolean): Word[] {
  const last = words.findLastIndex((word) => !cut(word));
  return words.slice(0, last + 1);
}
