import { type Box, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PixelBox } from "../pdf/page-transform.ts";
import type { Picture } from "../pdf/picture.ts";
import { isBesideWriting } from "./beside-writing.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Leak } from "./leak.ts";
import { blurs } from "./pixels/blurs.ts";
import { type Mosaic, mosaics } from "./pixels/mosaics.ts";
import type { PagePicture } from "./pixels/page-picture.ts";
import type { Plane } from "./pixels/plane.ts";
import { sharpness } from "./pixels/sharpness.ts";
import { evenness } from "./pixels/surroundings.ts";
import { writingAround } from "./pixels/writing-around.ts";
import { type RegionDetector, regionLeak } from "./region-detector.ts";
import { isInked } from "./suspect-objects.ts";
import { writingPictures } from "./writing-pictures.ts";

/** Share of what is around a mosaic that has one level: paper with some writing, and no photograph. */
const EVEN_SHARE = 0.5;
/** How many times as sharp as a blur writing is that was not blurred: a scan that is soft all over hides nothing. */
const SHARPER = 1.4;
/** Inches: a paragraph at most. */
const MOST_HEIGHT = 1.5;
/** Inches: a line, for mosaics that are a picture of their own. */
const LINE_HEIGHT = 0.45;

/** Mosaic or blur instead of a cover: both can be undone by trying out what gives the same pixels. */
export const pixelated: RegionDetector = {
  kind: "pixelated",
  find: (page) => writingPictures(page).flatMap(({ id }) => softened(page, id)),
};

function softened(page: ExaminedPage, id: number): Leak[] {
  const picture = page.picture(id);
  if (picture === null) return [];
  const { full, fullGrey, fullDpi, grey, dpi } = picture;
  const inMosaic = mosaics(fullGrey)
    .filter((mosaic) => isAmidWriting(mosaic, fullGrey, fullDpi))
    .map((mosaic) => ({ ...inPixels(full, grey, mosaic), block: mosaic.block }));
  return [...inMosaic, ...blurs(grey, dpi)]
    .filter((place) => isBesideLetters(page, picture, place))
    .map((place) => regionLeak("pixelated", page, [picture.toUser(place)]));
}

/** A place of the full picture in the one that was averaged down. */
function inPixels(full: Picture, grey: Plane, { left, top, right, bottom }: PixelBox): PixelBox {
  const [across, down] = [grey.width / full.width, grey.height / full.height];
  return {
    left: Math.floor(left * across),
    top: Math.floor(top * down),
    right: Math.min(grey.width, Math.ceil(right * across)),
    bottom: Math.min(grey.height, Math.ceil(bottom * down)),
  };
}

/** Whether letters, of the picture or of the page, are where those of the same text would be, and are sharp unlike the place. */
function isBesideLetters(page: ExaminedPage, picture: PagePicture, place: PixelBox): boolean {
  const { grey, dpi } = picture;
  const soft = sharpness(grey, place);
  const lines = writingAround(grey, place, dpi);
  // A mosaic has sharp edges of its own.
  const sharp = lines.filter((line) => "block" in place || sharpness(grey, line) > SHARPER * soft);
  if (isBesideWriting(toBox(place), sharp.map(toBox))) return true;
  // Letters of the page beside a picture of a line; in a scan they are those of an OCR layer and say nothing.
  const box = picture.toUser(place);
  const letters = page.glyphs.filter((glyph, at) => isInked(glyph) && page.seen[at] && !isWithin(picture, glyph));
  return isBesideWriting(
    box,
    letters.map(({ looseBox }) => looseBox),
  );
}

const isWithin = (picture: PagePicture, { box }: Glyph): boolean =>
  shareInside(box, picture.toUser({ left: 0, top: 0, right: picture.grey.width, bottom: picture.grey.height })) > 0.5;

/** Pixels as a box whose second axis runs upwards, as that of the page does. */
const toBox = ({ left, top, right, bottom }: PixelBox): Box => [left, -bottom, right, -top];

function isAmidWriting(mosaic: Mosaic, plane: Plane, dpi: number): boolean {
  const height = (mosaic.bottom - mosaic.top) / dpi;
  const even = evenness(plane, mosaic, mosaic.block, 2 * mosaic.block);
  if (even !== null) return even >= EVEN_SHARE && height < MOST_HEIGHT;
  return height < LINE_HEIGHT && isLong(mosaic);
}

const isLong = (box: PixelBox): boolean => box.right - box.left > 2 * (box.bottom - box.top);
