import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";

/** Levels of a channel by which two colours must differ for a reader to tell them apart. */
const VISIBLE_LEVELS = 10;

/**
 * Counts the pixels of `box` that a reader sees change between two renders of the same page.
 * @param a four-channel raster, @param b another of the same size.
 */
export function changedPixels(a: Raster, b: Raster, box: PixelBox): number {
  let changed = 0;
  for (let y = box.top; y < box.bottom; y++) {
    const end = (y * a.width + box.right) * 4;
    for (let at = (y * a.width + box.left) * 4; at < end; at += 4) {
      if (differ(a.data, b.data, at)) changed++;
    }
  }
  return changed;
}

function differ(a: Uint8Array, b: Uint8Array, at: number): boolean {
  for (let channel = at; channel < at + 3; channel++) {
    if (Math.abs((a[channel] as number) - (b[channel] as number)) >= VISIBLE_LEVELS) return true;
  }
  return false;
}

/** Largest difference between two pixels of `box`, over the channels, 0 to 255; 0 for an empty box. */
export function contrast(raster: Raster, box: PixelBox): number {
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const level = raster.data[(y * raster.width + x) * 4 + channel] as number;
        if (level < (low[channel] as number)) low[channel] = level;
        if (level > (high[channel] as number)) high[channel] = level;
      }
    }
  }
  return Math.max(0, ...high.map((level, channel) => level - (low[channel] as number)));
}

/** Mean luma of `box`, 0 to 255; 255 for an empty box. @param raster four channels. */
export function meanLuma(raster: Raster, box: PixelBox): number {
  let sum = 0;
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const [red = 0, green = 0, blue = 0] = raster.data.subarray((y * raster.width + x) * 4);
      sum += red * 0.299 + green * 0.587 + blue * 0.114;
    }
  }
  const count = pixelCount(box);
  return count === 0 ? 255 : sum / count;
}

export const pixelCount = (box: PixelBox): number =>
  Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
