import type { PixelBox } from "../../pdf/page-transform.ts";
import type { Plane } from "./plane.ts";

const LEAST_BLOCK = 4;
const MOST_BLOCK = 24;
/** Share of all change that lies on the lines of the grid. */
const ON_GRID = 0.85;
/** Mean change of the pixels that change; the squares that strong JPEG compression leaves in photographs differ by less. */
const LEAST_CHANGE = 14;
const LEAST_CHANGE_ON_JPEG_GRID = 32;

/** Least ratio of the sides of a block: pictures are scaled after pixelation, not distorted. */
const SQUARENESS = 0.6;

/**
 * Width of the blocks, in pixels, when all change in a window happens on the lines of a grid; null when not.
 * @param equal levels that count as no change.
 */
export function combPeriod(plane: Plane, window: PixelBox, equal: number): number | null {
  const across = changes(plane, window, equal, true);
  const down = changes(plane, window, equal, false);
  const x = comb(across.sums, 3);
  const y = x === null ? null : comb(down.sums, 2);
  if (x === null || y === null) return null;
  if (Math.min(x.period, y.period) < SQUARENESS * Math.max(x.period, y.period)) return null;
  const onJpegGrid =
    x.period % 8 === 0 && y.period % 8 === 0 && (window.left + x.phase) % 8 === 0 && (window.top + y.phase) % 8 === 0;
  const change = (across.total + down.total) / Math.max(1, across.count + down.count);
  return change >= (onJpegGrid ? LEAST_CHANGE_ON_JPEG_GRID : LEAST_CHANGE) ? x.period : null;
}

interface Changes {
  /** By position in the window: how much the levels change there from the one before. */
  readonly sums: Float64Array;
  readonly total: number;
  /** Pixels that change. */
  readonly count: number;
}

function changes({ width, data }: Plane, window: PixelBox, equal: number, across: boolean): Changes {
  const sums = new Float64Array(across ? window.right - window.left : window.bottom - window.top);
  let [total, count] = [0, 0];
  const back = across ? 1 : width;
  for (let y = window.top + (across ? 0 : 1); y < window.bottom; y++) {
    for (let x = window.left + (across ? 1 : 0); x < window.right; x++) {
      const at = y * width + x;
      const change = Math.abs((data[at] as number) - (data[at - back] as number));
      if (change <= equal) continue;
      const place = across ? x - window.left : y - window.top;
      sums[place] = (sums[place] as number) + change;
      total += change;
      count++;
    }
  }
  return { sums, total, count };
}

/**
 * The coarsest grid on whose lines nearly all change lies. Its lines are two pixels wide where blocks are large, because pictures
 * scaled after pixelation blend them.
 * @param teeth lines with their due share that it needs.
 */
function comb(sums: Float64Array, teeth: number): { period: number; phase: number } | null {
  const total = sums.reduce((all, one) => all + one, 0);
  if (total === 0) return null;
  for (let period = MOST_BLOCK; period >= LEAST_BLOCK; period -= 0.5) {
    const thick = period >= 6 ? 1 : 0;
    for (let phase = 0; phase < period; phase++) {
      let [sum, found] = [0, 0];
      for (let line = phase; line < sums.length; line += period) {
        const at = Math.round(line);
        const here = (sums[at] ?? 0) + (thick === 1 ? (sums[at + 1] ?? 0) : 0);
        sum += here;
        if (here > 0.05 * total) found++;
      }
      if (sum >= ON_GRID * total && found >= teeth) return { period, phase };
    }
  }
  return null;
}
