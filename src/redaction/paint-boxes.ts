import type { Box } from "../model/box.ts";
import type { Raster } from "../pdf/raster.ts";

/** Blackens every pixel of `raster` that a box touches; what lay there is overwritten, not covered. */
export function paintBoxes(raster: Raster, boxes: readonly Box[]): void {
  const { width, channels, data, transform } = raster;
  for (const box of boxes) {
    const { left, top, right, bottom } = transform.toPixelBox(box);
    for (let y = top; y < bottom; y++) data.fill(0, (y * width + left) * channels, (y * width + right) * channels);
  }
}
