import { cut } from "../pdf/cut.ts";
import type { PixelBox } from "../pdf/page-transform.ts";
import type { Plane } from "./pixels/plane.ts";

/** What can be got out of a place that hides a picture, to be read. Plain data: it crosses threads. */
export interface RecoveredPicture extends Plane {
  readonly dpi: number;
}

/** Paper around what is cut out, in inches: readers of pictures want some. */
const MARGIN = 0.1;
/** Pictures with fewer pixels to an inch are enlarged, so that small print has enough of them. */
const LEAST_DPI = 200;
const MAX_PIXELS = 4e6;

/** A part of a plane with some room around it. @param dpi of the plane. @returns null when it is too large to be writing. */
export function recoveredPicture(plane: Plane, part: PixelBox, dpi: number): RecoveredPicture | null {
  const margin = Math.round(MARGIN * dpi);
  const left = Math.max(0, Math.floor(part.left) - margin);
  const top = Math.max(0, Math.floor(part.top) - margin);
  const right = Math.min(plane.width, Math.ceil(part.right) + margin);
  const bottom = Math.min(plane.height, Math.ceil(part.bottom) + margin);
  const [width, height] = [right - left, bottom - top];
  const times = Math.max(1, Math.ceil(LEAST_DPI / dpi));
  if (width <= 0 || height <= 0 || width * height * times * times > MAX_PIXELS) return null;
  const data = cut({ ...plane, channels: 1 }, { left, top, right, bottom });
  return { ...enlarged({ width, height, data }, times), dpi: dpi * times };
}

/** Interpolated between the middles of pixels. */
function enlarged(plane: Plane, times: number): Plane {
  if (times === 1) return plane;
  const width = plane.width * times;
  const height = plane.height * times;
  const data = new Uint8Array(width * height);
  const at = (x: number, y: number): number =>
    plane.data[Math.min(plane.height - 1, y) * plane.width + Math.min(plane.width - 1, x)] as number;
  for (let y = 0, to = 0; y < height; y++) {
    const v = Math.max(0, (y + 0.5) / times - 0.5);
    const [row, down] = [Math.floor(v), v % 1];
    for (let x = 0; x < width; x++, to++) {
      const u = Math.max(0, (x + 0.5) / times - 0.5);
      const [column, across] = [Math.floor(u), u % 1];
      const above = at(column, row) * (1 - across) + at(column + 1, row) * across;
      const below = at(column, row + 1) * (1 - across) + at(column + 1, row + 1) * across;
      data[to] = above * (1 - down) + below * down;
    }
  }
  return { width, height, data };
}
