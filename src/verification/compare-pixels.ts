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
  const place = new PageTransform(geometry, raster.width, raster.height).toPixelBox(box);
  const rim = place.right - place.left > 2 * RIM && place.bottom - place.top > 2 * RIM ? RIM : 0;
  let low = 255;
  let high = 0;
  for (let y = place.top + rim; y < place.bottom - rim; y++) {
    for (let x = place.left + rim; x < place.right - rim; x++) {
      if (labels.some((label) => cellAt(label, x, y) > 0)) continue;
      const value = luminanceAt(raster, x, y);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return high < low || (high <= BLACK && high - low <= 2);
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
/** Pixels of either side of that limit differ for a reader when they are this far apart. */
const LEAST_DIFFERENCE = 48;

/**
 * Share of a page's pixels, boxes apart, that look the same in two rasters of the same size once both are black and white:
 * 0 to 1.
 *
 * @param hidden painted boxes, default user space of the source
 */
export function sameShare(source: Raster, result: Raster, hidden: readonly Box[], geometry: PageGeometry): number {
  if (Math.abs(source.width - result.width) > 2 || Math.abs(source.height - result.height) > 2) return 0;
  const width = Math.min(source.width, result.width);
  const height = Math.min(source.height, result.height);
  const ignored = pixelsOf(hidden, new PageTransform(geometry, result.width, result.height), width, height);
  const limit = INK * paperOf(source);
  let different = 0;
  let compared = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ignored[y * width + x] === 1) continue;
      compared++;
      const was = luminanceAt(source, x, y);
      const is = luminanceAt(result, x, y);
      if (
        was < limit !== is < limit &&
        Math.abs(was - is) >= LEAST_DIFFERENCE &&
        !(isBeside(result, x, y, was) && isBeside(source, x, y, is))
      )
        different++;
    }
  }
  return compared === 0 ? 1 : 1 - different / compared;
}

/**
 * Whether a neighbour of a pixel has a luminance. Renderers place pictures within a pixel of where they belong: then each side
 * has the other's luminance beside it, while a thin stroke that was added or taken away has it on one side only.
 */
function isBeside(raster: Raster, x: number, y: number, wanted: number): boolean {
  for (let ny = Math.max(0, y - 1); ny <= Math.min(raster.height - 1, y + 1); ny++) {
    for (let nx = Math.max(0, x - 1); nx <= Math.min(raster.width - 1, x + 1); nx++) {
      if (Math.abs(luminanceAt(raster, nx, ny) - wanted) < LEAST_DIFFERENCE) return true;
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

/** The commonest bright luminance, 255 where nothing is bright; a sample of every seventh pixel, as when the page was made. */
function paperOf(raster: Raster): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < raster.width * raster.height; at += 7) {
    const value = luminanceAt(raster, at % raster.width, Math.floor(at / raster.width));
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
