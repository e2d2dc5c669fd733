import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { encodeBilevel } from "./encode-bilevel.ts";
import { encodeTone } from "./encode-tone.ts";
import { luminances, paperLuminance } from "./luminance.ts";
import type { PagePicture } from "./picture-data.ts";
import { toneRegions } from "./tone-regions.ts";

/**
 * Encodes a page by what is on it: black print as one bilevel picture, what needs tones as pictures of their own below
 * it. Painted in the order given they show the page.
 *
 * @param boxes pixels that were blackened; they come out exactly black whatever lies around them.
 * @param labels pixels within the boxes that were whitened.
 */
export async function encodePage(
  raster: Raster,
  boxes: readonly PixelBox[],
  labels: readonly PixelBox[],
): Promise<PagePicture[]> {
  const grey = luminances(raster);
  const paper = paperLuminance(grey);
  const regions = toneRegions(raster, grey, paper);
  const tones = await Promise.all(regions.map(async (place) => ({ ...(await encodeTone(raster, place)), place })));
  const whole = { left: 0, top: 0, right: raster.width, bottom: raster.height };
  const print = encodeBilevel({ ...raster, data: grey }, paper, regions, boxes, labels);
  return [...tones, { encoding: "bilevel", paper: tones.length === 0, bytes: print, place: whole }];
}
