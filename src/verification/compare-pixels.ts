import type { Box } from "../model/box.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import { PageTransform, type PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";

/** Pixels at the rim of a box that rendering may blend with what lies beside. */
const RIM = 1;
/** Luminance up to which a box is black, whatever the renderer's colour arithmetic. */
const BLACK = 24;

/** Whether a box is one dark colour in a raster of the result. Boxes outside the page have nothing to show. */
export function isSolid(raster: Raster, box: Box, geometry: PageGeometry): boolean {
  const place = new PageTransform(geometry, raster.width, raster.height).toPixelBox(box);
  const rim = place.right - place.left > 2 * RIM && place.bottom - place.top > 2 * RIM ? RIM : 0;
  let low = 255;
  let high = 0;
  for (let y = place.top + rim; y < place.bottom - rim; y++) {
    for (let x = place.left + rim; x < place.right - rim; x++) {
      const value = luminanceAt(raster, x, y);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return high < low || (high <= BLACK && high - low <= 2);
}

/** Side of the compared blocks in pixels: black and white print differs from smooth print pixel by pixel, not block by block. */
const BLOCK = 12;
const BLOCK_DIFFERENCE = 72;

/**
 * Share of a page, boxes apart, that looks the same in two rasters of the same size: 0 to 1.
 *
 * @param hidden painted boxes, default user space of the source
 */
export function sameShare(source: Raster, result: Raster, hidden: readonly Box[], geometry: PageGeometry): number {
  if (Math.abs(source.width - result.width) > 2 || Math.abs(source.height - result.height) > 2) return 0;
  const transform = new PageTransform(geometry, result.width, result.height);
  const places = hidden.map((box) => transform.toPixelBox(box));
  let compared = 0;
  let same = 0;
  const width = Math.min(source.width, result.width);
  const height = Math.min(source.height, result.height);
  for (let top = 0; top + BLOCK <= height; top += BLOCK) {
    for (let left = 0; left + BLOCK <= width; left += BLOCK) {
      if (places.some((place) => isNear(place, left, top))) continue;
      compared++;
      if (Math.abs(blockMean(source, left, top) - blockMean(result, left, top)) <= BLOCK_DIFFERENCE) same++;
    }
  }
  return compared === 0 ? 1 : same / compared;
}

const isNear = (place: PixelBox, left: number, top: number): boolean =>
  place.left < left + BLOCK + RIM &&
  place.right > left - RIM &&
  place.top < top + BLOCK + RIM &&
  place.bottom > top - RIM;

function blockMean(raster: Raster, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = left; x < left + BLOCK; x++) sum += luminanceAt(raster, x, y);
  }
  return sum / (BLOCK * BLOCK);
}

/** Luminance (Rec. 601) of a pixel, 0 to 255. */
function luminanceAt({ width, channels, data }: Raster, x: number, y: number): number {
  const at = (y * width + x) * channels;
  const red = data[at] as number;
  return channels === 1 ? red : (red * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
}
