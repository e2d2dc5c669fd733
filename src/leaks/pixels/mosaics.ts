import type { PixelBox } from "../../pdf/page-transform.ts";
import { combPeriod } from "./comb-period.ts";
import type { Plane } from "./plane.ts";
import { rangeAround, tileLevels } from "./tile-levels.ts";

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
/** Levels that as many bins are apart at least. */
const LEAST_RANGE = (LEAST_BINS - 2) * 16;

/** Finds mosaics by their grid: inside its squares nothing changes, and all that changes does so at one distance. */
export function mosaics(plane: Plane): Mosaic[] {
  const columns = Math.floor(plane.width / STEP_X);
  const rows = Math.floor(plane.height / STEP_Y);
  const levels = tileLevels(plane, STEP_Y);
  const counts = new Uint16Array(columns * rows * BINS);
  const counted = new Uint8Array(columns * rows);
  const found: Mosaic[] = [];
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      // Two squares of levels are as wide as one step.
      if (rangeAround(levels, 2 * column + 1, row) < LEAST_RANGE) continue;
      const tiles = [0, 1, columns, columns + 1].map((offset) => row * columns + column + offset);
      for (const tile of tiles) {
        if (counted[tile] === 0) countLevels(plane, tile, columns, counts);
        counted[tile] = 1;
      }
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

/** Adds up how many pixels of a tile equal their neighbours to the right and below, by bin of levels. */
function countLevels({ width, height, data }: Plane, tile: number, columns: number, counts: Uint16Array): void {
  const [column, row] = [tile % columns, Math.floor(tile / columns)];
  for (let y = row * STEP_Y; y < Math.min((row + 1) * STEP_Y, height - 1); y++) {
    const end = y * width + Math.min((column + 1) * STEP_X, width - 1);
    for (let at = y * width + column * STEP_X; at < end; at++) {
      const level = data[at] as number;
      const across = level - (data[at + 1] as number);
      const down = level - (data[at + width] as number);
      if (across > EQUAL || across < -EQUAL || down > EQUAL || down < -EQUAL) continue;
      const bin = tile * BINS + (level >> 4);
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
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
