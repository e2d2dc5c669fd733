import type { Raster } from "../pdf/raster.ts";

/** Luminance (Rec. 601, 0 to 255) of the pixel that starts at `at`. */
export function luminance(data: Uint8Array, at: number, channels: Raster["channels"]): number {
  const red = data[at] as number;
  if (channels === 1) return red;
  return (red * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
}

/** Luminance of the paper: the commonest bright one; 255 on pages without a bright part. */
export function paperLuminance({ data, channels }: Raster): number {
  const counts = new Uint32Array(256);
  // Every seventh pixel is sample enough and falls on no column grid.
  for (let at = 0; at < data.length; at += 7 * channels) {
    const value = luminance(data, at, channels);
    counts[value] = (counts[value] as number) + 1;
  }
  let paper = 255;
  for (let value = 254; value >= 200; value--) {
    if ((counts[value] as number) > (counts[paper] as number)) paper = value;
  }
  return paper;
}
