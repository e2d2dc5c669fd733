import type { Box } from "../model/box.ts";

/**
 * A character (or what a ligature stands for) in the frame of its text: x along the direction of reading, y downwards,
 * in user space units. Everything that lays out text works on these, so that glyphs of a file, OCR and rotated text share the code.
 */
export interface TextPiece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Font size in user space units. */
  readonly size: number;
  /** What the character covers on the page, in default user space. */
  readonly box: Box;
  /** A real blank of the file stands between this character and the one before it. */
  readonly afterBlank: boolean;
}

/** Characters without a gap that separates words. */
export interface TextWord {
  readonly pieces: readonly TextPiece[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
}

/** Words of one line without a gap that could separate columns. */
export interface TextSegment {
  readonly words: readonly TextWord[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
}

interface Extent {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
}

/** The frame coordinates that hold all parts; the size is the largest, the one that sets the pace of a line. */
export function extentOf(parts: readonly Extent[]): Extent {
  let [x0, x1, y0, y1, size] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
  ];
  for (const part of parts) {
    x0 = Math.min(x0, part.x0);
    x1 = Math.max(x1, part.x1);
    y0 = Math.min(y0, part.y0);
    y1 = Math.max(y1, part.y1);
    size = Math.max(size, part.size);
  }
  return { x0, x1, y0, y1, size };
}

export const wordOf = (pieces: readonly TextPiece[]): TextWord => ({ pieces, ...extentOf(pieces) });
export const segmentOf = (words: readonly TextWord[]): TextSegment => ({ words, ...extentOf(words) });

export const wordText = (word: TextWord): string => word.pieces.map((piece) => piece.text).join("");
export const segmentText = (segment: TextSegment): string => segment.words.map(wordText).join(" ");
export const wordCount = (line: readonly TextSegment[]): number =>
  line.reduce((sum, { words }) => sum + words.length, 0);

/** Share of the lower extent that both have in common along y; negative when they are apart. */
export function sharedHeight(a: Extent, b: Extent): number {
  const low = Math.max(0.01, Math.min(a.y1 - a.y0, b.y1 - b.y0));
  return (Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)) / low;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
