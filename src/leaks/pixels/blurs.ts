import type { PixelBox } from "../../pdf/page-transform.ts";
import { components } from "./components.ts";
import type { Plane } from "./plane.ts";
import { SmoothTiles } from "./smooth-tiles.ts";
import { evenness } from "./surroundings.ts";
import { isWrittenLine } from "./written-line.ts";

/** Squares that are looked at to an inch: three of them are as high as a line. Their side is even, in pixels. */
const TILES_PER_INCH = 28;
/** Levels by which a square and its neighbours have to vary to hold anything. */
const LEAST_RANGE = 36;
/** Steepest change from pixel to pixel within a blur, in levels and by the range around it; letters have several times that. */
const MOST_SLOPE = 40;
const SLOPE_SHARE = 0.25;
/** Share of what is around a blur that has one level; beside it on the line there is writing. */
const EVEN_SHARE = 0.6;

/** Finds smooth blobs in the shape of a line on even ground. @param plane at about 110 to 220 pixels to the inch. */
export function blurs(plane: Plane, dpi: number): PixelBox[] {
  const side = 2 * Math.max(2, Math.round(dpi / TILES_PER_INCH / 2));
  const soft = softTiles(new SmoothTiles(plane, side, MOST_SLOPE));
  return joined(soft, side).filter(
    (box) =>
      isLineShaped(box, dpi) &&
      isInside(box, plane, side) &&
      (evenness(plane, box, side, side) ?? 0) >= EVEN_SHARE &&
      isWrittenLine(plane, box),
  );
}

interface Mask {
  readonly columns: number;
  readonly rows: number;
  readonly marked: Uint8Array;
}

/** Squares that with their neighbours vary much and nowhere steeply. */
function softTiles(tiles: SmoothTiles): Mask {
  const { columns, rows } = tiles;
  const marked = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      // Of soft tones a sample misses little.
      if (tiles.rawRange(column, row) < LEAST_RANGE / 2 || !tiles.isSmooth(column, row)) continue;
      const around = tiles.around(column, row);
      if (around === null || around.range < LEAST_RANGE) continue;
      if (around.slope <= SLOPE_SHARE * around.range) marked[row * columns + column] = 1;
    }
  }
  return { columns, rows, marked };
}

const joined = ({ columns, rows, marked }: Mask, side: number): PixelBox[] =>
  components(marked, columns, rows).map(({ left, top, right, bottom }) => ({
    left: left * side,
    top: top * side,
    right: right * side,
    bottom: bottom * side,
  }));

function isLineShaped({ left, top, right, bottom }: PixelBox, dpi: number): boolean {
  const height = (bottom - top) / dpi;
  return height > 0.08 && height < 0.6 && right - left > 1.5 * (bottom - top);
}

const isInside = ({ left, top, right, bottom }: PixelBox, { width, height }: Plane, side: number): boolean =>
  left >= side && top >= side && right <= width - 2 * side && bottom <= height - 2 * side;
