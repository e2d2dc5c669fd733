import type { Plane } from "./plane.ts";

/** The lowest and the highest level in each square of a plane; squares that are not full at the right and below are left out. */
export interface TileLevels {
  readonly columns: number;
  readonly rows: number;
  /** Side of a square in pixels. */
  readonly side: number;
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/**
 * Looks at one pixel in four, so that extremes of single pixels may be missed: what has to be looked at closely is told from
 * bare paper by this. @param side even.
 */
export function tileLevels({ width, height, data }: Plane, side: number): TileLevels {
  const columns = Math.floor(width / side);
  const rows = Math.floor(height / side);
  const low = new Uint8Array(columns * rows).fill(255);
  const high = new Uint8Array(columns * rows);
  for (let y = 0; y < rows * side; y += 2) {
    const first = Math.floor(y / side) * columns;
    let at = y * width;
    for (let column = 0; column < columns; column++) {
      let [least, most] = [low[first + column] as number, high[first + column] as number];
      for (const end = at + side; at < end; at += 2) {
        const level = data[at] as number;
        if (level < least) least = level;
        if (level > most) most = level;
      }
      low[first + column] = least;
      high[first + column] = most;
    }
  }
  return { columns, rows, side, low, high };
}

/** How much the levels vary in a square and the eight around it, or less where there are none. */
export function rangeAround({ columns, rows, low, high }: TileLevels, column: number, row: number): number {
  let [least, most] = [255, 0];
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      least = Math.min(least, low[y * columns + x] as number);
      most = Math.max(most, high[y * columns + x] as number);
    }
  }
  return Math.max(0, most - least);
}
