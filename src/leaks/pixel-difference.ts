import type { Box } from "../model/box.ts";
import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";

/** Levels of a channel by which two colours must differ for a reader to tell them apart. */
const VISIBLE_LEVELS = 10;

/**
 * Counts the pixels of a place that a reader sees change between two renders of the same page at one resolution.
 * @param a four channels, @param b likewise; one may show a part of the page only. @param box in user space; it lies on both.
 */
export function changedPixels(a: Raster, b: Raster, box: Box): number {
  const [inA, inB] = [a.transform.toPixelBox(box), b.transform.toPixelBox(box)];
  const [one, other] = [a.data, b.data];
  const width = inA.right - inA.left;
  let changed = 0;
  for (let y = 0; y < inA.bottom - inA.top; y++) {
    let from = ((y + inA.top) * a.width + inA.left) * 4;
    let to = ((y + inB.top) * b.width + inB.left) * 4;
    for (let x = 0; x < width; x++, from += 4, to += 4) {
      if (
        Math.abs((one[from] as number) - (other[to] as number)) >= VISIBLE_LEVELS ||
        Math.abs((one[from + 1] as number) - (other[to + 1] as number)) >= VISIBLE_LEVELS ||
        Math.abs((one[from + 2] as number) - (other[to + 2] as number)) >= VISIBLE_LEVELS
      ) {
        changed++;
      }
    }
  }
  return changed;
}

/**
 * Whether two pixels of `box` differ by at least `levels` in a channel.
 * @param raster four channels. @param levels 1 to 255.
 */
export function hasContrast({ data, width }: Raster, box: PixelBox, levels: number): boolean {
  let [lowRed, lowGreen, lowBlue] = [255, 255, 255];
  let [highRed, highGreen, highBlue] = [0, 0, 0];
  for (let y = box.top; y < box.bottom; y++) {
    const end = (y * width + box.right) * 4;
    for (let at = (y * width + box.left) * 4; at < end; at += 4) {
      const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
      if (red < lowRed) lowRed = red;
      if (red > highRed) highRed = red;
      if (green < lowGreen) lowGreen = green;
      if (green > highGreen) highGreen = green;
      if (blue < lowBlue) lowBlue = blue;
      if (blue > highBlue) highBlue = blue;
      if (highRed - lowRed >= levels || highGreen - lowGreen >= levels || highBlue - lowBlue >= levels) return true;
    }
  }
  return false;
}

/** Largest difference between two pixels of `box`, over the channels, 0 to 255; 0 for an empty box. @param raster four channels. */
export function contrast({ data, width }: Raster, box: PixelBox): number {
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const level = data[(y * width + x) * 4 + channel] as number;
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
      const at = (y * raster.width + x) * 4;
      const [red, green, blue] = [
        raster.data[at] as number,
        raster.data[at + 1] as number,
        raster.data[at + 2] as number,
      ];
      sum += red * 0.299 + green * 0.587 + blue * 0.114;
    }
  }
  const count = pixelCount(box);
  return count === 0 ? 255 : sum / count;
}

export const pixelCount = (box: PixelBox): number =>
  Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
