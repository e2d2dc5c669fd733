import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";

/** Side of the square cells that are classified, in pixels. */
const CELL_BITS = 4;
const CELL = 1 << CELL_BITS;
/** Difference of the channels from which a pixel is coloured; paper of colour scans stays below. */
const CHROMA = 48;
/** Darker greys are ink: print in dark grey loses nothing in black. */
const INK = 64;
/** Greys within this distance of the paper are paper. */
const PAPER_NOISE = 12;

/**
 * The parts of a page that black and white cannot show: colour, grey areas, photographs. Smooth edges of black print
 * are not among them.
 *
 * @param grey luminances of the raster
 * @param paper luminance of the blank page
 * @returns pixel boxes that don't overlap; one that is the whole page when most of it is such.
 */
export function toneRegions(raster: Raster, grey: Uint8Array, paper: number): PixelBox[] {
  const columns = Math.ceil(raster.width / CELL);
  const rows = Math.ceil(raster.height / CELL);
  const grid = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) grid.set(tonedCells(raster, grey, paper, row, columns), row * columns);
  const regions = joinOverlapping(components(grid, columns, rows));
  const area = regions.reduce((sum, one) => sum + (one.right - one.left) * (one.bottom - one.top), 0);
  // Each picture has a cost of its own, in bytes and in seams.
  if (area > 0.6 * columns * rows || regions.length > 60) {
    return [{ left: 0, top: 0, right: raster.width, bottom: raster.height }];
  }
  return regions.map(({ left, top, right, bottom }) => ({
    left: left * CELL,
    top: top * CELL,
    right: Math.min(right * CELL, raster.width),
    bottom: Math.min(bottom * CELL, raster.height),
  }));
}

/** For each cell of a row of cells 1 when it has tones. */
function tonedCells(raster: Raster, grey: Uint8Array, paper: number, row: number, columns: number): Uint8Array {
  const { width, height, channels, data } = raster;
  const coloured = new Uint16Array(columns);
  const toned = new Uint16Array(columns);
  const flat = new Uint16Array(columns);
  const light = paper - PAPER_NOISE;
  const bottom = Math.min((row + 1) * CELL, height);
  for (let y = row * CELL; y < bottom; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const value = grey[at] as number;
      if (value === 255) continue;
      const cell = x >> CELL_BITS;
      if (channels !== 1 && chroma(data, at * channels) > CHROMA) coloured[cell] = (coloured[cell] as number) + 1;
      if (value < INK || value >= light) continue;
      toned[cell] = (toned[cell] as number) + 1;
      // Smooth edges are a pixel or two wide: three alike in both directions are an area.
      if (x + 2 < width && y + 2 < height && isFlat(grey, at, width, value)) flat[cell] = (flat[cell] as number) + 1;
    }
  }
  return coloured.reduce((cells, count, cell) => {
    if (count >= 4 || (flat[cell] as number) >= 6 || (toned[cell] as number) > 0.5 * CELL * CELL) cells[cell] = 1;
    return cells;
  }, new Uint8Array(columns));
}

/** Difference between the strongest and the weakest channel of a pixel. */
function chroma(data: Uint8Array, at: number): number {
  const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
  return Math.max(r, g, b) - Math.min(r, g, b);
}

function isFlat(grey: Uint8Array, at: number, width: number, value: number): boolean {
  const isAlike = (other: number): boolean => Math.abs((grey[at + other] as number) - value) <= 10;
  return isAlike(width + 1) && isAlike(2 * width + 2) && isAlike(2) && isAlike(2 * width);
}

/** Bounding boxes, in cells, of the marked cells that lie within one cell of each other. */
function components(grid: Uint8Array, columns: number, rows: number): PixelBox[] {
  const seen = new Uint8Array(grid.length);
  const found: PixelBox[] = [];
  for (let start = 0; start < grid.length; start++) {
    if (grid[start] === 0 || seen[start] === 1) continue;
    const queue = [start];
    seen[start] = 1;
    let [left, top, right, bottom] = [columns, rows, 0, 0];
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
      const x = cell % columns;
      const y = (cell - x) / columns;
      [left, right, top, bottom] = [
        Math.min(left, x),
        Math.max(right, x + 1),
        Math.min(top, y),
        Math.max(bottom, y + 1),
      ];
      for (let ny = Math.max(0, y - 2); ny <= Math.min(rows - 1, y + 2); ny++) {
        for (let nx = Math.max(0, x - 2); nx <= Math.min(columns - 1, x + 2); nx++) {
          const next = ny * columns + nx;
          if (grid[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          queue.push(next);
        }
      }
    }
    found.push({ left, top, right, bottom });
  }
  return found;
}

function joinOverlapping(regions: readonly PixelBox[]): PixelBox[] {
  const joined: PixelBox[] = [];
  for (let region of regions) {
    for (let i = 0; i < joined.length; i++) {
      const other = joined[i] as PixelBox;
      if (other.left > region.right || other.right < region.left) continue;
      if (other.top > region.bottom || other.bottom < region.top) continue;
      region = {
        left: Math.min(region.left, other.left),
        top: Math.min(region.top, other.top),
        right: Math.max(region.right, other.right),
        bottom: Math.max(region.bottom, other.bottom),
      };
      joined.splice(i, 1);
      i = -1;
    }
    joined.push(region);
  }
  return joined;
}
