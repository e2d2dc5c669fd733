import { type Box, shareInside } from "../model/box.ts";
import type { PixelBox } from "../pdf/page-transform.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import type { Raster } from "../pdf/raster.ts";
import { hatch } from "./hatch.ts";
import type { MarkedPlace } from "./marked-place.ts";
import { changedShare, copyPixels, flatten, grown } from "./pixels.ts";

export interface PictureRequest {
  readonly dpi: number;
  readonly places: readonly MarkedPlace[];
  /** Leaves the page as it is. */
  readonly showText: boolean;
  /** Marks and fields that say something are hatched too: a finding is about one of them, nobody knows which. */
  readonly hideAnnotations: boolean;
  /** The page must not be shown at all: it holds what has to be masked and has no known place. */
  readonly withhold: boolean;
}

/** An A1 sheet at 150 dpi; larger ones are drawn coarser, so that a worker stays small. */
export const MAX_PIXELS = 20e6;
/** Text that changes more of its place than this is there to be read; the edges of a cover change less. */
const READABLE_SHARE = 0.05;
/** Levels within which a box is one colour: what is left of a word in it is taken away by making it so. */
const FLAT = 40;
/** Annotations that paint text of their own. */
const SPEAKING = new Set(["FreeText", "Stamp", "Widget", "Redact"]);

/**
 * The page as a reader sees it, RGB, in which the text of findings can't be read, however it is stretched: what is
 * readable is hatched out, what lies under a cover is left out before the page is drawn, so that the cover stays.
 */
export function pagePicture(page: PdfPage, request: PictureRequest): Raster {
  const { dpi, places, showText } = request;
  const picture = page.render({ dpi, channels: 3, maxPixels: MAX_PIXELS });
  if (showText) return picture;
  if (request.withhold) {
    picture.data.fill(255);
    return picture;
  }
  const texts = textObjectsIn(
    page,
    places.filter(({ isBeneath }) => isBeneath).flatMap(({ boxes }) => boxes),
  );
  const bare = texts.size === 0 ? picture : page.render({ dpi, channels: 3, without: texts, maxPixels: MAX_PIXELS });
  const hatched: PixelBox[] = request.hideAnnotations ? speakingAnnotations(page, picture) : [];
  const kept: PixelBox[] = [];
  for (const { boxes, isBeneath } of places) {
    for (const box of boxes) {
      const pixels = picture.transform.toPixelBox(box);
      if (pixels.right <= pixels.left || pixels.bottom <= pixels.top) continue;
      const isUnseen = isBeneath && changedShare(picture, bare, pixels) <= READABLE_SHARE;
      if (isUnseen) kept.push(grown(pixels, 2, picture));
      else if (isBeneath || !flatten(picture, pixels, FLAT)) hatched.push(grown(pixels, overhang(pixels), picture));
    }
  }
  for (const pixels of kept) copyPixels(bare, picture, pixels);
  for (const pixels of hatched) hatch(picture, pixels);
  return picture;
}

/** Ids of the text objects with a glyph in one of the boxes, whether it can be seen or not. */
export function textObjectsIn(page: PdfPage, boxes: readonly Box[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (boxes.length === 0) return found;
  for (const { box, object } of page.glyphs) {
    if (object >= 0 && !found.has(object) && boxes.some((place) => shareInside(box, place) > 0)) found.add(object);
  }
  return found;
}

const speakingAnnotations = (page: PdfPage, { transform }: Raster): PixelBox[] =>
  page.annotations.filter(({ subtype }) => SPEAKING.has(subtype)).map(({ rect }) => transform.toPixelBox(rect));

/** Ink may reach beyond the box that was read from it, most of all in scans. */
const overhang = ({ left, top, right, bottom }: PixelBox): number =>
  2 + Math.round(0.08 * Math.min(right - left, bottom - top));
