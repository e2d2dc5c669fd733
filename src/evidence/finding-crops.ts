import { enclosingBox, intersectBoxes } from "../model/box.ts";
import { cut } from "../pdf/cut.ts";
import { enclosingPixels, type PixelBox } from "../pdf/page-transform.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import type { Raster } from "../pdf/raster.ts";
import type { MarkedPlace } from "./marked-place.ts";
import { MAX_PIXELS, type PictureRequest, pagePicture, textObjectsIn } from "./page-picture.ts";
import { grown } from "./pixels.ts";
import { SEVERITY_COLOUR } from "./severity-colour.ts";

/** Pictures of one finding, PNG. Plain data: it crosses threads. */
export interface FindingCrop {
  readonly number: number;
  readonly png: Uint8Array;
  /** The same place without what covers it; null unless text is to be shown and there is some under a cover. */
  readonly beneath: Uint8Array | null;
}

/** Room around the place, in inches: enough to find it on the page. */
const MARGIN = 0.6;
/** Pixels of the frame's line, and between it and the place. */
const LINE = 3;
const GAP = 2;

/** A cut-out for each place, framed; masked as `pagePicture` says. */
export async function findingCrops(page: PdfPage, request: PictureRequest): Promise<FindingCrop[]> {
  const picture = pagePicture(page, request);
  const crops: FindingCrop[] = [];
  for (const place of request.places) {
    const frames = place.boxes.map((box) => nearestPixels(picture, picture.transform.toPixelBox(box)));
    const region = grown(enclosingPixels(frames), Math.round(MARGIN * request.dpi), picture);
    const uncovered = request.showText && place.isCovered ? withoutCover(page, place, request.dpi) : null;
    crops.push({
      number: place.number,
      png: await png(picture, region, frames, place),
      beneath: uncovered && (await png(uncovered, region, frames, place)),
    });
  }
  return crops;
}

/** The page without what is painted after the text of a place; null when there is no text. */
function withoutCover(page: PdfPage, { boxes }: MarkedPlace, dpi: number): Raster | null {
  const texts = textObjectsIn(page, boxes);
  if (texts.size === 0) return null;
  const first = Math.min(...texts);
  const area = enclosingBox(boxes);
  const covers = page.objects.filter(
    ({ id, type, bounds }) => id > first && type !== "text" && type !== "form" && intersectBoxes(bounds, area) !== null,
  );
  const without = covers.map(({ id }) => id);
  return page.render({ dpi, channels: 3, annotations: false, without, maxPixels: MAX_PIXELS });
}

/** Pixels of a place; for one off the page a pixel where it would enter it. */
function nearestPixels({ width, height }: Raster, { left, top, right, bottom }: PixelBox): PixelBox {
  const [x, y] = [Math.min(left, width - 1), Math.min(top, height - 1)];
  return { left: x, top: y, right: Math.max(right, x + 1), bottom: Math.max(bottom, y + 1) };
}

async function png(
  picture: Raster,
  region: PixelBox,
  frames: readonly PixelBox[],
  { severity }: MarkedPlace,
): Promise<Uint8Array> {
  const width = region.right - region.left;
  const height = region.bottom - region.top;
  const data = cut(picture, region);
  const colour = SEVERITY_COLOUR[severity];
  const paint = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) data.set(colour, 3 * (y * width + x));
  };
  for (const { left, top, right, bottom } of frames) {
    for (let ring = GAP; ring < GAP + LINE; ring++) {
      const [x0, y0] = [left - region.left - ring - 1, top - region.top - ring - 1];
      const [x1, y1] = [right - region.left + ring, bottom - region.top + ring];
      for (let x = x0; x <= x1; x++) for (const y of [y0, y1]) paint(x, y);
      for (let y = y0; y <= y1; y++) for (const x of [x0, x1]) paint(x, y);
    }
  }
  // Loaded when it is needed: most runs encode no picture.
  const { default: sharp } = await import("sharp");
  const made = await sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(made);
}
