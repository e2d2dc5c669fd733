import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";

/** Makes every pixel of boxes black (0) or white (255); what lay there is overwritten, not covered. */
export function paintPixels({ width, channels, data }: Raster, boxes: readonly PixelBox[], value: 0 | 255): void {
  for (const { left, top, right, bottom } of boxes) {
    for (let y = top; y < bottom; y++) data.fill(value, (y * width + left) * channels, (y * width + right) * channels);
  }
}
