import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import type { PictureData } from "./picture-data.ts";
import { pngSamples } from "./png-samples.ts";

/** Share of pixels equal to their right neighbour from which a region is drawn (logo, table, chart), not photographed. */
const DRAWN = 0.55;
const COLOURS = 64;
/** Print of six points in a picture is still read without effort; below 75 it grows halos. */
const JPEG_QUALITY = 82;

/** Encodes a region of a page that has colours or greys: with a palette when it was drawn, as JPEG when it is a photograph. */
export async function encodeTone(raster: Raster, region: PixelBox): Promise<PictureData> {
  const { channels, data, width, height, grey } = cut(raster, region);
  // Loaded when it is needed: most runs encode no picture.
  const { default: sharp } = await import("sharp");
  let picture = sharp(data, { raw: { width, height, channels } });
  if (grey) picture = picture.toColourspace("b-w");
  if (drawnShare(data, width, height, channels) >= DRAWN) {
    const png = await sharp(data, { raw: { width, height, channels } })
      .png({ palette: true, colours: COLOURS, dither: 0, effort: 4, compressionLevel: 9 })
      .toBuffer();
    return { encoding: "indexed", ...pngSamples(png) };
  }
  const bytes = await picture.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: "4:4:4", mozjpeg: true }).toBuffer();
  return { encoding: "jpeg", channels: grey ? 1 : 3, bytes: new Uint8Array(bytes) };
}

interface Cut {
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** No pixel has a colour. */
  readonly grey: boolean;
}

function cut(raster: Raster, { left, top, right, bottom }: PixelBox): Cut {
  const { data: from, channels: step } = raster;
  const channels = step === 1 ? 1 : 3;
  const width = right - left;
  const height = bottom - top;
  const data = new Uint8Array(width * height * channels);
  let grey = true;
  let to = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * raster.width + x) * step;
      for (let c = 0; c < channels; c++) data[to + c] = from[at + c] as number;
      grey &&= channels === 1 || (data[to] === data[to + 1] && data[to] === data[to + 2]);
      to += channels;
    }
  }
  return { channels, data, width, height, grey };
}

function drawnShare(data: Uint8Array, width: number, height: number, channels: number): number {
  let equal = 0;
  const row = width * channels;
  for (let y = 0; y < height; y++) {
    for (let at = y * row + channels; at < (y + 1) * row; at += channels) {
      let same = true;
      for (let c = 0; c < channels; c++) same &&= data[at + c] === data[at + c - channels];
      if (same) equal++;
    }
  }
  return equal / Math.max(1, (width - 1) * height);
}
