import { extentOf, sharedHeight, type TextSegment } from "./text-piece.ts";

/** Stretch of the x axis of a frame. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** What lies between two horizontal white stripes of a region: mostly one line, or a table row with wrapped cells. */
export interface TextBand {
  readonly segments: readonly TextSegment[];
  /** Occupied stretches, left to right; two or more when white space divides the band from top to bottom. */
  readonly columns: readonly Stretch[];
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
}

/** Lines may touch by ascent and descent; only the middle of a line counts for telling them apart. */
const EDGE = 0.2;

export function textBands(segments: readonly TextSegment[]): TextBand[] {
  const bands: TextSegment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const segment of [...segments].sort((a, b) => core(a).y0 - core(b).y0)) {
    const { y0, y1 } = core(segment);
    const open = bands.at(-1);
    if (open !== undefined && y0 < end) open.push(segment);
    else bands.push([segment]);
    end = Math.max(end, y1);
  }
  return bands.map((members) => {
    const { y0, y1 } = extentOf(members.map((segment) => ({ ...segment, ...core(segment) })));
    return { segments: members, columns: joinedStretches(members), y0, y1, size: extentOf(members).size };
  });
}

function core({ y0, y1 }: TextSegment): { y0: number; y1: number } {
  const edge = EDGE * (y1 - y0);
  return { y0: y0 + edge, y1: y1 - edge };
}

/** The stretches that some of `parts` occupy, left to right. */
export function joinedStretches(parts: readonly Stretch[]): Stretch[] {
  const joined: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of [...parts].sort((a, b) => a.x0 - b.x0)) {
    const last = joined.at(-1);
    if (last !== undefined && x0 <= last.x1) last.x1 = Math.max(last.x1, x1);
    else joined.push({ x0, x1 });
  }
  return joined;
}

/** Index of the stretch that a part lies on for the most part. */
export function stretchIndex(stretches: readonly Stretch[], part: Stretch): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  stretches.forEach(({ x0, x1 }, i) => {
    const common = Math.min(x1, part.x1) - Math.max(x0, part.x0);
    if (common > most) [best, most] = [i, common];
  });
  return best;
}

/** Segments by line from the top, each line from the left. */
export function textLines(segments: readonly TextSegment[]): TextSegment[][] {
  const lines: TextSegment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const line = lines.at(-1);
    const anchor = line?.[0];
    if (line !== undefined && anchor !== undefined && sharedHeight(anchor, segment) > 0.5) line.push(segment);
    else lines.push([segment]);
  }
  return lines.map((line) => line.sort((a, b) => a.x0 - b.x0));
}
