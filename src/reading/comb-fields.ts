import type { Box } from "../model/box.ts";
import { textLines } from "./text-bands.ts";
import { segmentOf, type TextPiece, type TextSegment, type TextWord, wordOf } from "./text-piece.ts";

/** Fewer characters in squares of their own are cells of a table. */
const FEWEST_SQUARES = 5;
/** How far a character may stand from the middle of its square, in squares. */
const OFF_MIDDLE = 0.25;
/** More empty squares than this end a field. */
const WIDEST_BLANK = 4;

/**
 * Segments with the characters of comb fields joined: forms print a square for each character of a code or name, and an
 * empty square is a blank. `walls` are vertical rulings in the same frame.
 */
export function withoutCombs(segments: readonly TextSegment[], walls: readonly Box[]): TextSegment[] {
  if (walls.length <= FEWEST_SQUARES) return [...segments];
  return textLines(segments).flatMap((line) => {
    const joined: TextSegment[] = [];
    for (let i = 0; i < line.length; ) {
      const comb = combAt(line, i, walls);
      joined.push(comb.length < FEWEST_SQUARES ? (line[i] as TextSegment) : segmentOf(wordsOf(comb)));
      i += comb.length < FEWEST_SQUARES ? 1 : comb.length;
    }
    return joined;
  });
}

/** The characters from `line[start]` on that stand in even squares. */
function combAt(line: readonly TextSegment[], start: number, walls: readonly Box[]): TextSegment[] {
  const comb: TextSegment[] = [];
  let step = Number.POSITIVE_INFINITY;
  for (const segment of line.slice(start)) {
    const before = comb.at(-1);
    if (onlyPiece(segment) === null) break;
    if (before !== undefined) {
      const distance = middle(segment) - middle(before);
      if (!isParted(before, segment, walls)) break;
      const even = Math.min(step, distance);
      const squares = Math.round(distance / even);
      if (squares > WIDEST_BLANK || Math.abs(distance - squares * even) > OFF_MIDDLE * even) break;
      step = even;
    }
    comb.push(segment);
  }
  return comb;
}

function onlyPiece({ words }: TextSegment): TextPiece | null {
  const [word] = words;
  return words.length === 1 && word?.pieces.length === 1 ? (word.pieces[0] ?? null) : null;
}

const middle = ({ x0, x1 }: TextSegment): number => (x0 + x1) / 2;

function isParted(left: TextSegment, right: TextSegment, walls: readonly Box[]): boolean {
  const y = (right.y0 + right.y1) / 2;
  return walls.some(([x0, y0, x1, y1]) => x0 >= left.x0 && x1 <= right.x1 && y0 <= y && y1 >= y);
}

/** Words between empty squares. */
function wordsOf(comb: readonly TextSegment[]): TextWord[] {
  const steps = comb.slice(1).map((segment, i) => middle(segment) - middle(comb[i] as TextSegment));
  const square = Math.min(...steps);
  const words: TextPiece[][] = [];
  comb.forEach((segment, i) => {
    const piece = onlyPiece(segment) as TextPiece;
    if (i === 0 || (steps[i - 1] ?? 0) > 1.5 * square) words.push([piece]);
    else words.at(-1)?.push(piece);
  });
  return words.map(wordOf);
}
