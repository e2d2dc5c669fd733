import type { PixelBox } from "../../pdf/page-transform.ts";
import type { Plane } from "./plane.ts";

/**
 * The steepest change from pixel to pixel in a place as a share of how much its levels vary, once the means of three by three
 * pixels are taken: about 0.4 for print, 1 / (2.5 r) for a blur of radius r. 0 where nothing varies.
 */
export function sharpness({ width, height, data }: Plane, box: PixelBox): number {
  const sumAt = (x: number, y: number): number => {
    let sum = 0;
    for (let row = y - 1; row <= y + 1; row++) {
      const at = row * width + x;
      sum += (data[at - 1] as number) + (data[at] as number) + (data[at + 1] as number);
    }
    return sum;
  };
  let [least, most, steepest] = [9 * 255, 0, 0];
  const right = Math.min(box.right, width - 1);
  let above = new Int32Array(Math.max(0, right));
  for (let y = Math.max(1, box.top); y < Math.min(box.bottom, height - 1); y++) {
    const sums = new Int32Array(above.length);
    for (let x = Math.max(1, box.left), last = -1; x < right; x++) {
      const sum = sumAt(x, y);
      if (sum < least) least = sum;
      if (sum > most) most = sum;
      if (last >= 0) steepest = Math.max(steepest, Math.abs(sum - last));
      if (y > Math.max(1, box.top)) steepest = Math.max(steepest, Math.abs(sum - (above[x] as number)));
      sums[x] = sum;
      last = sum;
    }
    above = sums;
  }
  return most > least ? steepest / (most - least) : 0;
}
