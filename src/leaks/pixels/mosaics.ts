import type { PixelBox } from "../../pdf/page-transform.ts";
import { combPeriod } from "./comb-period.ts";
import type { Plane } from "./plane.ts";

/** A place where a picture consists of equal squares of one level each. */
export interface Mosaic extends PixelBox {
  /** Side of a square in pixels. */
  readonly block: number;
}

/** Steps of the windows that are looked at; a window is two steps wide and high. */
const STEP_X = 24;
const STEP_Y = 12;
/** Levels within which neighbours count as one: JPEG makes about that. */
const EQUAL = 10;
/** Levels from which neighbours differ by more than noise of scanners. */
const CHANGE = 18;
/** Share of a window's pixels that are equal to their neighbours; squares of 4 pixels have 9 in 16. */
const FLAT_SHARE = 0.5;
/** Bins of 16 levels that a mosaic of writing spreads over; writing itself, bar codes and rules have two. */
const LEAST_BINS = 4;
const BIN_SHARE = 0.02;
const BINS = 16;

/** Finds mosaics by their grid: inside its squares nothing changes, and all that changes does so at one distance. */
export function mosaics(plane: Plane): Mosaic[] {
  const columns = Math.floor(plane.width / STEP_X);
  const rows = Math.floor(plane.height / STEP_Y);
  const counts = levelCounts(plane, columns, rows);
  const found: Mosaic[] = [];
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const tiles = [0, 1, columns, columns + 1].map((offset) => row * columns + column + offset);
      if (!isBlocky(counts, tiles)) continue;
      const window = {
        left: column * STEP_X,
        top: row * STEP_Y,
        right: (column + 2) * STEP_X,
        bottom: (row + 2) * STEP_Y,
      };
      const period = combPeriod(plane, window, CHANGE);
      if (period !== null) merge(found, { ...window, block: Math.ceil(period) });
    }
  }
  return found;
}

/** By tile of one step: how many pixels equal their neighbours to the right and below, by bin of levels. */
function levelCounts({ width, height, data }: Plane, columns: number, rows: number): Uint16Array {
  const counts = new Uint16Array(columns * rows * BINS);
  for (let y = 0; y < rows * STEP_Y && y < height - 1; y++) {
    const row = y * width;
    for (let column = 0; column < columns; column++) {
      const bins = (Math.floor(y / STEP_Y) * columns + column) * BINS;
      const end = row + Math.min((column + 1) * STEP_X, width - 1);
      for (let at = row + column * STEP_X; at < end; at++) {
        const level = data[at] as number;
        const across = level - (data[at + 1] as number);
        const down = level - (data[at + width] as number);
        if (across > EQUAL || across < -EQUAL || down > EQUAL || down < -EQUAL) continue;
        const bin = bins + (level >> 4);
        counts[bin] = (counts[bin] as number) + 1;
      }
    }
  }
  return counts;
}

function isBlocky(counts: Uint16Array, tiles: readonly number[]): boolean {
  const area = tiles.length * STEP_X * STEP_Y;
  let [flat, bins] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    let count = 0;
    for (const tile of tiles) count += counts[tile * BINS + bin] as number;
    flat += count;
    if (count > BIN_SHARE * area) bins++;
  }
  return flat >= FLAT_SHARE * area && bins >= LEAST_BINS;
}

/** Joins a window to the mosaic that it overlaps or touches. */
function merge(found: Mosaic[], window: Mosaic): void {
  const at = found.findIndex(
    (one) =>
      one.left <= window.right && window.left <= one.right && one.top <= window.bottom && window.top <= one.bottom,
  );
  const one = found[at];
  if (one === undefined) found.push(window);
  else {
    found[at] = {
      left: Math.min(one.left, window.left),
      top: Math.min(one.top, window.top),
      right: Math.max(one.right, window.right),
      bottom: Math.max(one.bottom, window.bottom),
      block: Math.max(one.block, window.block),
    };
  }
}
