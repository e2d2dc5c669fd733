import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";

const PAPER = 226;
const LINE = 110;
const PITCH = 12;

/** Overwrites the pixels of a box with a hatch, told at a glance from a black bar that the document has of its own. */
export function hatch({ data, width, channels }: Raster, { left, top, right, bottom }: PixelBox): void {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const isLine = (x + y) % PITCH < 2;
      data.fill(isLine ? LINE : PAPER, (y * width + x) * channels, (y * width + x + 1) * channels);
    }
  }
}
