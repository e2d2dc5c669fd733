import type { Plane } from "./plane.ts";
import { rangeAround, type TileLevels, tileLevels } from "./tile-levels.ts";

/** What a square and the eight around it look like once noise is smoothed. In levels. */
interface Smoothness {
  readonly range: number;
  /** Steepest change from pixel to pixel. */
  readonly slope: number;
}

/**
 * Squares of a plane with the levels and slopes that are left when the mean of three by three pixels is taken, which noise does
 * not survive. Each square is measured when it is first asked for: most of a page never is.
 */
export class SmoothTiles {
  readonly columns: number;
  readonly rows: number;
  readonly #plane: Plane;
  readonly #raw: TileLevels;
  readonly #mostSlope: number;
  readonly #low: Uint8Array;
  readonly #high: Uint8Array;
  readonly #slope: Uint8Array;

  /** @param side of a square in pixels. @param mostSlope levels; squares that are steeper somewhere are not measured further. */
  constructor(plane: Plane, side: number, mostSlope: number) {
    this.#plane = plane;
    this.#raw = tileLevels(plane, side);
    this.#mostSlope = mostSlope;
    const { columns, rows } = this.#raw;
    this.columns = columns;
    this.rows = rows;
    this.#low = new Uint8Array(columns * rows);
    this.#high = new Uint8Array(columns * rows);
    this.#slope = new Uint8Array(columns * rows).fill(UNKNOWN);
  }

  /** How much single pixels vary in a square and the eight around it. */
  rawRange(column: number, row: number): number {
    return rangeAround(this.#raw, column, row);
  }

  isSmooth(column: number, row: number): boolean {
    const at = row * this.columns + column;
    if (this.#slope[at] === UNKNOWN) this.#measure(column, row);
    return (this.#slope[at] as number) <= this.#mostSlope;
  }

  /** Null when one of the nine is too steep. */
  around(column: number, row: number): Smoothness | null {
    let [least, most, slope] = [255, 0, 0];
    for (let y = Math.max(0, row - 1); y <= Math.min(this.rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(this.columns - 1, column + 1); x++) {
        if (!this.isSmooth(x, y)) return null;
        const at = y * this.columns + x;
        least = Math.min(least, this.#low[at] as number);
        most = Math.max(most, this.#high[at] as number);
        slope = Math.max(slope, this.#slope[at] as number);
      }
    }
    return { range: most - least, slope };
  }

  #measure(column: number, row: number): void {
    const { width, height, data } = this.#plane;
    const { side } = this.#raw;
    const tile = row * this.columns + column;
    const steep = 9 * (this.#mostSlope + 1);
    let [least, most, slope] = [9 * 255, 0, 0];
    for (let y = Math.max(1, row * side); y < Math.min((row + 1) * side, height - 2); y++) {
      for (let x = Math.max(1, column * side); x < Math.min((column + 1) * side, width - 2); x++) {
        const [above, at, below] = [(y - 1) * width + x, y * width + x, (y + 1) * width + x];
        const first = (data[above - 1] as number) + (data[at - 1] as number) + (data[below - 1] as number);
        const middle = (data[above] as number) + (data[at] as number) + (data[below] as number);
        const last = (data[above + 1] as number) + (data[at + 1] as number) + (data[below + 1] as number);
        const next = (data[above + 2] as number) + (data[at + 2] as number) + (data[below + 2] as number);
        const under = below + width;
        const top = (data[above - 1] as number) + (data[above] as number) + (data[above + 1] as number);
        const bottom = (data[under - 1] as number) + (data[under] as number) + (data[under + 1] as number);
        // The squares around neighbours share six of nine pixels: the other three make the difference.
        slope = Math.max(slope, Math.abs(next - first), Math.abs(bottom - top));
        if (slope >= steep) {
          this.#slope[tile] = this.#mostSlope + 1;
          return;
        }
        const sum = first + middle + last;
        least = Math.min(least, sum);
        most = Math.max(most, sum);
      }
    }
    this.#slope[tile] = slope / 9;
    this.#low[tile] = Math.min(least, most) / 9;
    this.#high[tile] = most / 9;
  }
}

/** Slope of a square that was not measured yet. */
const UNKNOWN = 255;
