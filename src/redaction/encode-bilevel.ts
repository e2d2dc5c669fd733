import type { PixelBox } from "../pdf/page-transform.ts";
import { group4 } from "./group4.ts";

/** Share of the paper's luminance below which a pixel is ink; high enough that hairlines between two pixels survive. */
const THRESHOLD = 0.68;

/**
 * The page in black and white as one CCITT Group 4 stream (ITU-T T.6).
 *
 * @param grey luminances, row by row
 * @param blank pixels left white, because other pictures show them
 * @param black pixels made black whatever the raster holds
 * @param white pixels within them made white
 */
export function encodeBilevel(
  grey: { readonly width: number; readonly height: number; readonly data: Uint8Array },
  paper: number,
  blank: readonly PixelBox[],
  black: readonly PixelBox[],
  white: readonly PixelBox[],
): Uint8Array {
  const { width, data } = grey;
  const threshold = THRESHOLD * paper;
  const fill = (row: Uint8Array, y: number, boxes: readonly PixelBox[], value: 0 | 1): void => {
    for (const { left, top, right, bottom } of boxes) if (y >= top && y < bottom) row.fill(value, left, right);
  };
  return group4(grey, (y, row) => {
    const start = y * width;
    for (let x = 0; x < width; x++) row[x] = (data[start + x] as number) < threshold ? 1 : 0;
    fill(row, y, blank, 0);
    fill(row, y, black, 1);
    fill(row, y, white, 0);
  });
}
