import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";

/** `pixels` grown by `margin` on every side, cut to the raster. */
export const grown = (pixels: PixelBox, margin: number, { width, height }: Raster): PixelBox => ({
  left: Math.max(0, pixels.left - margin),
  top: Math.max(0, pixels.top - margin),
  right: Math.min(width, pixels.right + margin),
  bottom: Math.min(height, pixels.bottom + margin),
});

/** Copies the pixels of a box from a raster of the same size. */
export function copyPixels(from: Raster, to: Raster, { left, top, right, bottom }: PixelBox): void {
  for (let y = top; y < bottom; y++) {
    const start = (y * to.width + left) * to.channels;
    to.data.set(from.data.subarray(start, start + (right - left) * to.channels), start);
  }
}

/** Share of the box's pixels that differ between two rasters of the same size, 0 to 1. */
export function changedShare(a: Raster, b: Raster, { left, top, right, bottom }: PixelBox): number {
  let changed = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * a.width + x) * a.channels;
      for (let c = at; c < at + a.channels; c++) {
        if (Math.abs((a.data[c] as number) - (b.data[c] as number)) <= NOISE) continue;
        changed++;
        break;
      }
    }
  }
  return changed / Math.max(1, (right - left) * (bottom - top));
}

/** Levels that two renders of the same thing may differ by. */
const NOISE = 4;

/** Makes a box one colour, its mean, when its pixels are within `tolerance` levels of each other. @returns whether they were. */
export function flatten(raster: Raster, pixels: PixelBox, tolerance: number): boolean {
  const { width, channels, data } = raster;
  const mean = Array.from({ length: channels }, (_, channel) => {
    let [low, high, sum] = [255, 0, 0];
    for (let y = pixels.top; y < pixels.bottom; y++) {
      for (let x = pixels.left; x < pixels.right; x++) {
        const value = data[(y * width + x) * channels + channel] as number;
        if (value < low) low = value;
        if (value > high) high = value;
        sum += value;
      }
    }
    const count = (pixels.right - pixels.left) * (pixels.bottom - pixels.top);
    return high - low > tolerance ? null : Math.round(sum / Math.max(1, count));
  });
  if (mean.includes(null)) return false;
  for (let y = pixels.top; y < pixels.bottom; y++) {
    for (let x = pixels.left; x < pixels.right; x++) data.set(mean as number[], (y * width + x) * channels);
  }
  return true;
}
