import type { PageView, WordView } from "../../contract.ts";
import { centre, holds, type Point, type Rect, shownRect } from "./geometry.ts";

/** Words chosen on a page: from `anchor` to `focus`, indices into `PageView.words`, in either order. */
export interface WordRange {
  readonly page: number;
  readonly anchor: number;
  readonly focus: number;
}

export const firstOf = (range: WordRange): number => Math.min(range.anchor, range.focus);
export const lastOf = (range: WordRange): number => Math.max(range.anchor, range.focus);

const rects = new WeakMap<WordView, readonly Rect[]>();

/** Where a word stands on the page as shown; a hyphenated word stands in two places. */
export function wordRects(view: PageView, word: WordView): readonly Rect[] {
  const known = rects.get(word) ?? word.boxes.map((box) => shownRect(view.matrix, box));
  rects.set(word, known);
  return known;
}

/** Index of the word at a point of the page as shown, null where there is none. */
export function wordAt(view: PageView, point: Point): number | null {
  const index = view.words.findIndex((word) => wordRects(view, word).some((rect) => holds(rect, point)));
  return index === -1 ? null : index;
}

/** Keys that move from word to word. */
export type WordKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

/** The word that `key` leads to from the word `from`; itself at the edges of the page. */
export function wordTowards(view: PageView, from: number, key: WordKey): number {
  const word = view.words[from];
  if (word === undefined) return 0;
  switch (key) {
    case "ArrowLeft":
      return Math.max(from - 1, 0);
    case "ArrowRight":
      return Math.min(from + 1, view.words.length - 1);
    case "Home":
      return view.words.findIndex(({ line }) => line === word.line);
    case "End":
      return view.words.findLastIndex(({ line }) => line === word.line);
    default:
      return onNextLine(view, from, word, key === "ArrowDown" ? 1 : -1);
  }
}

/** The word of the next line that stands nearest across. */
function onNextLine(view: PageView, from: number, word: WordView, step: 1 | -1): number {
  const lines = view.words.map(({ line }) => line).filter((line) => (line - word.line) * step > 0);
  if (lines.length === 0) return from;
  const line = step === 1 ? Math.min(...lines) : Math.max(...lines);
  const across = middle(view, word);
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  view.words.forEach((other, index) => {
    const distance = other.line === line ? Math.abs(middle(view, other) - across) : Number.POSITIVE_INFINITY;
    if (distance < least) {
      best = index;
      least = distance;
    }
  });
  return best;
}

function middle(view: PageView, word: WordView): number {
  const rect = wordRects(view, word)[0];
  return rect === undefined ? 0 : centre(rect).x;
}

export const textOf = (view: PageView, range: WordRange): string =>
  view.words
    .slice(firstOf(range), lastOf(range) + 1)
    .map(({ text }) => text)
    .join(" ");
