import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { luminanceAt } from "./compare-pixels.ts";

/** Up to this luminance a pixel belongs to a bar, also where a scan or JPEG has made it grey. */
const DARK = 60;
/** Least size of a bar in 1/72 inch: smaller ones are letters and rulings. */
const LEAST_WIDTH = 8;
const LEAST_HEIGHT = 5;
/** A bar is dark over its rectangle, letters and frames are not. */
const LEAST_FILL = 0.97;

/**
 * The black rectangles that a page shows, such as redaction leaves.
 *
 * @param dpi of the raster
 */
export function blackBars(raster: Raster, dpi: number): PixelBox[] {
  const { height } = raster;
  const [leastWidth, leastHeight] = [(LEAST_WIDTH * dpi) / 72, (LEAST_HEIGHT * dpi) / 72];
  const open: PixelBox[] = [];
  const bars: PixelBox[] = [];
  for (let y = 0; y <= height; y++) {
    const runs = y < height ? darkRuns(raster, y, leastWidth) : [];
    for (let index = open.length - 1; index >= 0; index--) {
      const bar = open[index] as PixelBox;
      const next = runs.findIndex(({ left, right }) => isSameSpan(bar, left, right));
      if (next >= 0) {
        const [run] = runs.splice(next, 1) as [PixelBox];
        open[index] = {
          ...bar,
          left: Math.min(bar.left, run.left),
          right: Math.max(bar.right, run.right),
          bottom: y + 1,
        };
        continue;
      }
      open.splice(index, 1);
      if (bar.bottom - bar.top >= leastHeight && fill(raster, bar) >= LEAST_FILL) bars.push(bar);
    }
    open.push(...runs);
  }
  return bars;
}

/** Whether a run of the next row continues a bar: both ends within a few pixels. */
const isSameSpan = (bar: PixelBox, left: number, right: number): boolean =>
  Math.abs(bar.left - left) <= 3 && Math.abs(bar.right - right) <= 3;

function darkRuns(raster: Raster, y: number, least: number): PixelBox[] {
  const runs: PixelBox[] = [];
  let start = -1;
  for (let x = 0; x <= raster.width; x++) {
    const dark = x < raster.width && luminanceAt(raster, x, y) <= DARK;
    if (dark && start < 0) start = x;
    if (dark || start < 0) continue;
    if (x - start >= least) runs.push({ left: start, top: y, right: x, bottom: y + 1 });
    start = -1;
  }
  return runs;
}

function fill(raster: Raster, { left, top, right, bottom }: PixelBox): number {
  let dark = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) if (luminanceAt(raster, x, y) <= DARK) dark++;
  }
  return dark / ((right - left) * (bottom - top));
}
