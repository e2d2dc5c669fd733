import type { PixelBox } from "../../pdf/page-transform.ts";
import { components } from "./components.ts";
import { blurred, type Plane } from "./plane.ts";
import { evenness } from "./surroundings.ts";

/** Side of the squares that are looked at, in pixels. */
const TILE = 8;
/** Levels by which a square and its neighbours have to vary to hold anything. */
const LEAST_RANGE = 36;
/** Steepest change from pixel to pixel within a blur, in levels and by the range around it; letters have several times that. */
const MOST_SLOPE = 18;
const SLOPE_SHARE = 0.3;
/** Share of what is around a blur that has one level; beside it on the line there is writing. */
const EVEN_SHARE = 0.6;

/** Finds smooth blobs in the shape of a line on even ground. @param plane at about 110 to 220 pixels to the inch. */
export function blurs(plane: Plane, dpi: number): PixelBox[] {
  const tiles = measured(blurred(plane, 1));
  const soft = softTiles(tiles);
  return joined(soft, tiles)
    .filter((box) => isLineShaped(box, dpi) && isInside(box, plane))
    .filter((box) => isOnEvenGround(box, plane));
}

interface Tiles {
  readonly columns: number;
  readonly rows: number;
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  readonly slope: Uint8Array;
}

function measured({ width, height, data }: Plane): Tiles {
  const columns = Math.floor(width / TILE);
  const rows = Math.floor(height / TILE);
  const low = new Uint8Array(columns * rows).fill(255);
  const high = new Uint8Array(columns * rows);
  const slope = new Uint8Array(columns * rows);
  for (let y = 0; y < rows * TILE; y++) {
    const row = y * width;
    const below = y + 1 < height ? width : 0;
    for (let column = 0; column < columns; column++) {
      const tile = Math.floor(y / TILE) * columns + column;
      let [least, most, steepest] = [low[tile] as number, high[tile] as number, slope[tile] as number];
      const end = row + (column + 1) * TILE;
      for (let at = end - TILE; at < end; at++) {
        const level = data[at] as number;
        if (level < least) least = level;
        if (level > most) most = level;
        const across = Math.abs(level - (data[at + 1] ?? level));
        const down = Math.abs(level - (data[at + below] as number));
        if (across > steepest) steepest = across;
        if (down > steepest) steepest = down;
      }
      low[tile] = least;
      high[tile] = most;
      slope[tile] = steepest;
    }
  }
  return { columns, rows, low, high, slope };
}

/** Squares that with their neighbours vary much and nowhere steeply. */
function softTiles({ columns, rows, low, high, slope }: Tiles): Uint8Array {
  const soft = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let [least, most, steepest] = [255, 0, 0];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          const at = y * columns + x;
          least = Math.min(least, low[at] as number);
          most = Math.max(most, high[at] as number);
          steepest = Math.max(steepest, slope[at] as number);
        }
      }
      const range = most - least;
      if (range >= LEAST_RANGE && steepest <= Math.min(MOST_SLOPE, SLOPE_SHARE * range))
        soft[row * columns + column] = 1;
    }
  }
  return soft;
}

function joined(soft: Uint8Array, { columns, rows }: Tiles): PixelBox[] {
  return components(soft, columns, rows).map(({ left, top, right, bottom }) => ({
    left: left * TILE,
    top: top * TILE,
    right: right * TILE,
    bottom: bottom * TILE,
  }));
}

function isLineShaped({ left, top, right, bottom }: PixelBox, dpi: number): boolean {
  const height = (bottom - top) / dpi;
  return height > 0.08 && height < 0.6 && right - left > 1.5 * (bottom - top);
}

const isInside = ({ left, top, right, bottom }: PixelBox, { width, height }: Plane): boolean =>
  left >= TILE && top >= TILE && right <= width - 2 * TILE && bottom <= height - 2 * TILE;

const isOnEvenGround = (box: PixelBox, plane: Plane): boolean => (evenness(plane, box, TILE, TILE) ?? 0) >= EVEN_SHARE;
