import type { Box } from "../model/box.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import type { LabelMask } from "./label-mask.ts";

/** Pixels at the rim of a box that rendering may blend with what lies beside. */
const RIM = 1;
/** Luminance up to which a box is black, whatever the renderer's colour arithmetic. */
const BLACK = 24;

/** Mean luminance from which the strokes of a label are there. */
const LABEL_SHOWN = 128;

/**
 * Whether a box is one dark colour in a raster of the result, labels apart. Boxes outside the page have nothing to show.
 *
 * @param labels masks of the page's labels, in pixels of the raster
 */
export function isSolid(raster: Raster, box: Box, geometry: PageGeometry, labels: readonly LabelMask[] = []): boolean {
  const { low, high } = levelsIn(raster, box, geometry, RIM, labels);
  return high < low || (high <= BLACK && high - low <= 2);
}

/** JPEG lets an edge ring over its square of pixels, up to these levels. */
const RING = 8;
const RING_LEVELS = 72;

/** `isSolid` for a picture that JPEG has encoded since it was blackened. */
export const isSolidButForRinging = (
  raster: Raster,
  box: Box,
  geometry: PageGeometry,
  labels: readonly LabelMask[],
): boolean =>
  levelsIn(raster, box, geometry, RIM, labels).high <= RING_LEVELS &&
  levelsIn(raster, box, geometry, RING, labels).high <= BLACK;

/** The darkest and the brightest luminance of a box, its rim and labels apart; `high` is 0 and `low` 255 where nothing is left. */
function levelsIn(
  raster: Raster,
  box: Box,
  geometry: PageGeometry,
  rim: number,
  labels: readonly LabelMask[],
): { low: number; high: number } {
  const place = new PageTransform(geometry, raster.width, raster.height).toPixelBox(box);
  const inset = rim > RIM || (place.right - place.left > 2 * rim && place.bottom - place.top > 2 * rim) ? rim : 0;
  let low = 255;
  let high = 0;
  for (let y = place.top + inset; y < place.bottom - inset; y++) {
    for (let x = place.left + inset; x < place.right - inset; x++) {
      if (labels.some((label) => cellAt(label, x, y) > 0)) continue;
      const value = luminanceAt(raster, x, y);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { low, high };
}

/** Whether a box is blank paper in a raster of the result. */
export function isWhite(raster: Raster, box: Box, geometry: PageGeometry): boolean {
  const place = new PageTransform(geometry, raster.width, raster.height).toPixelBox(box);
  for (let y = place.top; y < place.bottom; y++) {
    for (let x = place.left; x < place.right; x++) if (luminanceAt(raster, x, y) < 255 - BLACK) return false;
  }
  return true;
}

/** Whether the strokes of a label are where they must be. */
export function showsLabel(raster: Raster, { bar, cells }: LabelMask): boolean {
  const width = bar.right - bar.left;
  let sum = 0;
  let count = 0;
  cells.forEach((cell, at) => {
    if (cell !== 1 && cell !== 3) return;
    sum += luminanceAt(raster, bar.left + (at % width), bar.top + Math.floor(at / width));
    count++;
  });
  return count > 0 && sum / count >= LABEL_SHOWN;
}

function cellAt({ bar, cells }: LabelMask, x: number, y: number): number {
  if (x < bar.left || x >= bar.right || y < bar.top || y >= bar.bottom) return 0;
  return cells[(y - bar.top) * (bar.right - bar.left) + x - bar.left] as number;
}

/** Share of the paper's luminance below which a pixel is ink once a page is black and white. */
const INK = 0.68;
/** Two pixels differ for a reader when they are this far apart. */
const LEAST_DIFFERENCE = 48;

/**
 * Share of a page's pixels, boxes apart, that look the same in two rasters of the same size: 0 to 1. A pixel may have become
 * black or white as ink and paper are; what has kept a tone must have kept the source's.
 *
 * @param hidden painted boxes, default user space of the source
 */
export function sameShare(source: Raster, result: Raster, hidden: readonly Box[], geometry: PageGeometry): number {
  if (Math.abs(source.width - result.width) > 2 || Math.abs(source.height - result.height) > 2) return 0;
  const [before, after] = [planeOf(source), planeOf(result)];
  const width = Math.min(source.width, result.width);
  const height = Math.min(source.height, result.height);
  const skipped = pixelsOf(hidden, new PageTransform(geometry, result.width, result.height), width, height);
  const limit = INK * paperOf(before);
  let compared = 0;
  let different = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (skipped[y * width + x] === 1) continue;
      compared++;
      const was = before.data[y * before.width + x] as number;
      const is = after.data[y * after.width + x] as number;
      if (Math.abs(was - is) < LEAST_DIFFERENCE) continue;
      const isReduced = is <= BLACK || is >= 255 - BLACK;
      if (isReduced && was < limit === is < limit) continue;
      if (!(isBeside(after, x, y, was) && isBeside(before, x, y, is))) different++;
    }
  }
  return compared === 0 ? 1 : 1 - different / compared;
}

/**
 * Whether a neighbour of a pixel has a luminance. Renderers place pictures within a pixel of where they belong: then each side
 * has the other's luminance beside it, while a thin stroke that was added or taken away has it on one side only.
 */
function isBeside({ width, height, data }: Plane, x: number, y: number, wanted: number): boolean {
  for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
    for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
      if (Math.abs((data[ny * width + nx] as number) - wanted) < LEAST_DIFFERENCE) return true;
    }
  }
  return false;
}

/** 1 for pixels that boxes and their rims take. */
function pixelsOf(boxes: readonly Box[], transform: PageTransform, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (const box of boxes) {
    const { left, top, right, bottom } = transform.toPixelBox(box);
    for (let y = Math.max(0, top - RIM); y < Math.min(height, bottom + RIM); y++) {
      pixels.fill(1, y * width + Math.max(0, left - RIM), y * width + Math.min(width, right + RIM));
    }
  }
  return pixels;
}

/** Luminances, row by row. */
type Plane = Pick<Raster, "width" | "height" | "data">;

function planeOf(raster: Raster): Plane {
  if (raster.channels === 1) return raster;
  const { width, height } = raster;
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) data[at] = luminanceAt(raster, at % width, Math.floor(at / width));
  return { width, height, data };
}

/** The commonest bright luminance, 255 where nothing is bright; a sample of every seventh pixel, as when the page was made. */
function paperOf({ data }: Plane): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 7) {
    const value = data[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  let paper = 255;
  for (let value = 254; value >= 200; value--) {
    if ((counts[value] as number) > (counts[paper] as number)) paper = value;
  }
  return paper;
}

/** Luminance (Rec. 601) of a pixel, 0 to 255. */
export function luminanceAt({ width, channels, data }: Raster, x: number, y: number): number {
  const at = (y * width + x) * channels;
  const red = data[at] as number;
  return channels === 1 ? red : (red * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
}
