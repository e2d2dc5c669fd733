import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { tiffStrip } from "./tiff-strip.ts";

/** Share of the paper's luminance below which a pixel is ink; high enough that hairlines between two pixels survive. */
const THRESHOLD = 0.68;

/**
 * The page in black and white as one CCITT Group 4 stream (ITU-T T.6).
 *
 * @param raster grey
 * @param blank pixels left white, because other pictures show them
 * @param black pixels made black whatever the raster holds
 * @param white pixels within them made white
 */
export async function encodeBilevel(
  raster: Raster,
  paper: number,
  blank: readonly PixelBox[],
  black: readonly PixelBox[],
  white: readonly PixelBox[],
): Promise<Uint8Array> {
  const { width, height, data } = raster;
  const threshold = THRESHOLD * paper;
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = (data[i] as number) < threshold ? 0 : 255;
  const fill = (boxes: readonly PixelBox[], value: number): void => {
    for (const { left, top, right, bottom } of boxes) {
      for (let y = top; y < bottom; y++) grey.fill(value, y * width + left, y * width + right);
    }
  };
  fill(blank, 255);
  fill(black, 0);
  fill(white, 255);
  // Loaded when it is needed: most runs encode no picture.
  const { default: sharp } = await import("sharp");
  // A strip as high as the page: libtiff would start a new Group 4 stream with every strip.
  const tiff = await sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace("b-w")
    .tiff({ compression: "ccittfax4", bitdepth: 1, miniswhite: true, tileHeight: height })
    .toBuffer();
  return tiffStrip(tiff, { width, height });
}
