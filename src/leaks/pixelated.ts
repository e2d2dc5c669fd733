import { type Box, boxHeight, boxWidth, growBox, intersectBoxes } from "../model/box.ts";
import type { PixelBox } from "../pdf/page-transform.ts";
import { pictureBox } from "../pdf/picture.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Leak } from "./leak.ts";
import { blurs } from "./pixels/blurs.ts";
import { components } from "./pixels/components.ts";
import { inkOf } from "./pixels/ink.ts";
import { type Mosaic, mosaics } from "./pixels/mosaics.ts";
import type { PagePicture } from "./pixels/page-picture.ts";
import type { Plane } from "./pixels/plane.ts";
import { evenness } from "./pixels/surroundings.ts";
import { writingLines } from "./pixels/writing-lines.ts";
import { type RegionDetector, regionLeak } from "./region-detector.ts";
import { writingPictures } from "./writing-pictures.ts";

/** Share of what is around a mosaic that has one level: paper with some writing, and no photograph. */
const EVEN_SHARE = 0.5;
/** How far sharp writing is at most, in heights of the place. */
const NEAR = 3;
/** As for writing under a cover. */
const INK_LEVELS = 24;
const NEIGHBOURHOOD = 0.09;
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
  const inMosaic = mosaics(picture.fullGrey)
    .filter((mosaic) => isAmidWriting(mosaic, picture.fullGrey, picture.fullDpi))
    .map(({ left, top, right, bottom }) => pictureBox(picture.full, [left, top, right, bottom]));
  const inBlur = blurs(picture.grey, picture.dpi).map((box) => picture.toUser(box));
  const soft = [...inMosaic, ...inBlur];
  const writing = soft.length === 0 ? [] : [...writingBoxes(picture), ...page.glyphs.map(({ looseBox }) => looseBox)];
  return soft
    .filter((box) => writing.some((line) => isNear(box, line)))
    .map((box) => regionLeak("pixelated", page, [box]));
}

function isAmidWriting(mosaic: Mosaic, plane: Plane, dpi: number): boolean {
  const height = (mosaic.bottom - mosaic.top) / dpi;
  const even = evenness(plane, mosaic, mosaic.block, 2 * mosaic.block);
  if (even !== null) return even >= EVEN_SHARE && height < MOST_HEIGHT;
  return height < LINE_HEIGHT && isLong(mosaic);
}

/** Lines of sharp writing in a picture, in user space. */
function writingBoxes(picture: PagePicture): Box[] {
  const plane = picture.grey;
  const ink = inkOf(plane, INK_LEVELS, Math.round(NEIGHBOURHOOD * picture.dpi), -1);
  return writingLines(components(ink, plane.width, plane.height), plane, ink).map((line) => picture.toUser(line));
}

/** Writing on the same line or on the next ones. */
function isNear(box: Box, line: Box): boolean {
  const reach = NEAR * Math.min(boxWidth(box), boxHeight(box));
  return intersectBoxes(growBox(box, reach), line) !== null;
}

const isLong = (box: PixelBox): boolean => box.right - box.left > 2 * (box.bottom - box.top);
