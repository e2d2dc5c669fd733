import type { Picture } from "../../pdf/picture.ts";

/** Grey levels in rows from the top, one byte a pixel. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Luma (ITU-R BT.601) of a picture. */
export function greyOf({ width, height, channels, data: rgb }: Picture): Plane {
  if (channels === 1) return { width, height, data: rgb };
  const data = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < data.length; from += 3, to++) {
    data[to] = ((rgb[from] as number) * 77 + (rgb[from + 1] as number) * 150 + (rgb[from + 2] as number) * 29) >> 8;
  }
  return { width, height, data };
}

/** The mean of the square of `2 * radius + 1` pixels around each pixel, cut at the edges. */
export function blurred({ width, height, data }: Plane, radius: number): Plane {
  const rows = new Float32Array(width * height);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    let [sum, count] = [0, 0];
    for (let x = -radius; x < width; x++) {
      if (x + radius < width) {
        sum += data[start + x + radius] as number;
        count++;
      }
      if (x - radius > 0) {
        sum -= data[start + x - radius - 1] as number;
        count--;
      }
      if (x >= 0) rows[start + x] = sum / count;
    }
  }
  const sums = new Float32Array(width);
  let count = 0;
  for (let y = -radius; y < height; y++) {
    const enters = y + radius < height;
    const leaves = y - radius > 0;
    count += (enters ? 1 : 0) - (leaves ? 1 : 0);
    for (let x = 0; x < width; x++) {
      if (enters) sums[x] = (sums[x] as number) + (rows[(y + radius) * width + x] as number);
      if (leaves) sums[x] = (sums[x] as number) - (rows[(y - radius - 1) * width + x] as number);
      if (y >= 0) out[y * width + x] = (sums[x] as number) / count;
    }
  }
  return { width, height, data: out };
}
