import { shownSize } from "../pdf/page-geometry.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";

/** An A1 sheet at 150 dpi; larger ones are drawn coarser. */
const MAX_PIXELS = 20e6;

/** The page as a reader sees it, PNG. @param width in pixels; fewer where the page would be too large. */
export async function shownPicture(page: PdfPage, width: number): Promise<Uint8Array> {
  const dpi = (72 * width) / shownSize(page.geometry).width;
  const raster = page.render({ dpi, channels: 3, maxPixels: MAX_PIXELS });
  // Loaded when it is needed: most runs encode no picture.
  const { default: sharp } = await import("sharp");
  const made = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
    // Whoever looks at it is on this machine: time matters, size does not.
    .png({ compressionLevel: 2 })
    .toBuffer();
  return new Uint8Array(made);
}
