import type { Picture } from "../../pdf/picture.ts";
import type { FlatBand } from "./flat-bands.ts";
import { blurred, type Plane } from "./plane.ts";

/** What the levels of a band are multiplied by; its own colour becomes the middle. */
export const GAIN = 4;
const MIDDLE = 128;
/** Pixels around what does not belong to the band in which its edge still shows. */
const EDGE = 2;

/**
 * The difference of a band from its own colour, enlarged, with noise smoothed; the channel that differs most counts, because
 * black ink shows under a red marker in red only.
 * @param limit levels beyond which a pixel is no part of the band: letters printed on it, corners outside it.
 */
export function bandContrast(picture: Picture, band: FlatBand, limit: number): Plane {
  const width = band.right - band.left;
  const height = band.bottom - band.top;
  const { channels } = picture;
  const data = new Uint8Array(width * height);
  const foreign = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    let from = ((y + band.top) * picture.width + band.left) * channels;
    for (let x = 0; x < width; x++, to++, from += channels) {
      let most = 0;
      for (let channel = 0; channel < channels; channel++) {
        const difference = (picture.data[from + channel] as number) - (band.colour[channel] as number);
        if (Math.abs(difference) > Math.abs(most)) most = difference;
      }
      data[to] = Math.min(255, Math.max(0, MIDDLE + GAIN * most));
      if (Math.abs(most) > limit) foreign[to] = 255;
    }
  }
  const near = blurred({ width, height, data: foreign }, EDGE).data;
  for (let at = 0; at < data.length; at++) if ((near[at] as number) > 0) data[at] = MIDDLE;
  return blurred({ width, height, data }, 1);
}

/** Typical difference of neighbours, in the levels of the plane. */
export function noise({ width, data }: Plane): number {
  const counts = new Uint32Array(256);
  for (let at = 1; at < data.length; at++) {
    const step = Math.abs((data[at] as number) - (data[at - 1] as number));
    if (at % width !== 0) counts[step] = (counts[step] as number) + 1;
  }
  let below = 0;
  let level = 0;
  while (level < 255 && below + (counts[level] as number) <= data.length / 2) below += counts[level++] as number;
  return level;
}
