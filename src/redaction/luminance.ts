import type { Raster } from "../pdf/raster.ts";

/** Luminance (Rec. 601, 0 to 255) of every pixel, row by row. A grey raster gives its own data. */
export function luminances({ width, height, channels, data }: Raster): Uint8Array {
  if (channels === 1) return data;
  const grey = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < grey.length; from += channels, to++) {
    grey[to] = ((data[from] as number) * 77 + (data[from + 1] as number) * 150 + (data[from + 2] as number) * 29) >> 8;
  }
  return grey;
}

/** Luminance of the paper: the commonest bright one; 255 on pages without a bright part. @param grey of `luminances`. */
export function paperLuminance(grey: Uint8Array): number {
  const counts = new Uint32Array(256);
  // Every seventh pixel is sample enough and falls on no column grid.
  for (let at = 0; at < grey.length; at += 7) {
    const value = grey[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  let paper = 255;
  for (let value = 254; value >= 200; value--) {
    if ((counts[value] as number) > (counts[paper] as number)) paper = value;
  }
  return paper;
}
