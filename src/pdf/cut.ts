import type { PixelBox } from "./page-transform.ts";
import type { Raster } from "./raster.ts";

/** The pixels of a box as a picture of its own, without padding. */
export function cut(
  { data, width, channels }: Omit<Raster, "transform">,
  { left, top, right, bottom }: PixelBox,
): Uint8Array {
  const row = (right - left) * channels;
  const out = new Uint8Array(row * (bottom - top));
  for (let y = top; y < bottom; y++) {
    const start = (y * width + left) * channels;
    out.set(data.subarray(start, start + row), (y - top) * row);
  }
  return out;
}
