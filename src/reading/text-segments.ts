import type { Box } from "../model/box.ts";
import { segmentOf, sharedHeight, type TextPiece, type TextSegment } from "./text-piece.ts";
import { wordsOf } from "./text-words.ts";

/** A gap of this many em may separate columns; words of a line, even of a loosely justified one, stand closer. */
export const COLUMN_GAP = 1;
/** Characters on one line share at least this part of the lower one's height (superscripts do). */
const ONE_LINE = 0.45;

/**
 * Lines cut at every gap that could separate columns. `pieces` are in content order; `walls` are vertical rulings in the
 * same frame, which no segment crosses.
 */
export function textSegments(pieces: readonly TextPiece[], walls: readonly Box[] = []): TextSegment[] {
  const runs = joinedRuns(contentRuns(pieces, walls), walls);
  return runs.map((run) => segmentOf(wordsOf(run)));
}

/** Stretches that are written one after the other on one line: on most files these are the segments already. */
function contentRuns(pieces: readonly TextPiece[], walls: readonly Box[]): TextPiece[][] {
  const runs: TextPiece[][] = [];
  let last: TextPiece | undefined;
  for (const piece of pieces) {
    if (last !== undefined && follows(last, piece, walls)) runs.at(-1)?.push(piece);
    else runs.push([piece]);
    last = piece;
  }
  return runs;
}

interface Span {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
}

function follows(before: Span, after: Span, walls: readonly Box[]): boolean {
  const gap = after.x0 - before.x1;
  const em = Math.max(before.size, after.size);
  if (gap < -0.5 * em || gap > COLUMN_GAP * em || sharedHeight(before, after) < ONE_LINE) return false;
  const middle = (after.y0 + after.y1) / 2;
  const slack = 0.05 * em;
  return !walls.some(
    ([x0, y0, x1, y1]) => x0 >= before.x1 - slack && x1 <= after.x0 + slack && y0 <= middle && y1 >= middle,
  );
}

/** Stretches that continue each other on the page though the file writes them apart. */
function joinedRuns(runs: readonly TextPiece[][], walls: readonly Box[]): TextPiece[][] {
  const open = runs.map((run) => ({ run, span: spanOf(run) })).sort((a, b) => a.span.x0 - b.span.x0);
  const joined: { run: TextPiece[]; span: Span }[] = [];
  const farthest = COLUMN_GAP * Math.max(0, ...new Set(open.map(({ span }) => span.size)));
  let reachable: typeof joined = [];
  for (const next of open) {
    // Sorted by their start: what ended too far to the left stays ended.
    reachable = reachable.filter(({ span }) => span.x1 + farthest >= next.span.x0);
    let best: { run: TextPiece[]; span: Span } | undefined;
    for (const candidate of reachable) {
      if (!follows(candidate.span, next.span, walls)) continue;
      if (best === undefined || candidate.span.x1 > best.span.x1) best = candidate;
    }
    if (best === undefined) {
      const started = { run: [...next.run], span: next.span };
      joined.push(started);
      reachable.push(started);
    } else {
      best.run.push(...next.run);
      best.span = joinedSpan(best.span, next.span);
    }
  }
  return joined.map(({ run }) => run);
}

/** The larger text sets the height of the line; what is raised or lowered on it does not. */
function joinedSpan(a: Span, b: Span): Span {
  const main = a.size >= 0.8 * b.size ? a : b;
  return { x0: Math.min(a.x0, b.x0), x1: Math.max(a.x1, b.x1), y0: main.y0, y1: main.y1, size: main.size };
}

function spanOf(run: readonly TextPiece[]): Span {
  const main = Math.max(...run.map((piece) => piece.size));
  const tall = run.filter((piece) => piece.size > 0.8 * main);
  return {
    x0: Math.min(...run.map((piece) => piece.x0)),
    x1: Math.max(...run.map((piece) => piece.x1)),
    y0: Math.min(...tall.map((piece) => piece.y0)),
    y1: Math.max(...tall.map((piece) => piece.y1)),
    size: main,
  };
}
