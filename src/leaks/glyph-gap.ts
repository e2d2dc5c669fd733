import { type Box, boxHeight, boxWidth, growBox, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { BoxIndex } from "./box-index.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Leak } from "./leak.ts";
import { hasContrast, meanLuma } from "./pixel-difference.ts";
import type { RegionDetector } from "./region-detector.ts";
import { isInked, paintedBox } from "./suspect-objects.ts";

/** Marks lighter than this are shading of tables and call-outs. */
const DARK_LUMA = 140;
const FLAT_CONTRAST = 40;
/** Points along the edge of a mark where it blends with the page. */
const RIM = 2;
/** Sizes of a mark in sizes of the font beside it: as high as a line, and longer than any blank. */
const LEAST_HEIGHT = 0.6;
const MOST_HEIGHT = 2.5;
const LEAST_WIDTH = 2;
/** How far from a mark text still is of the same sentence, in sizes of its font; columns of tables are further. */
const NEAR = 1;

/**
 * Dark marks in the middle of a line of text with nothing left below them: the text is gone, but the room it took says how
 * long it was.
 */
export const glyphGap: RegionDetector = {
  kind: "glyph-gap",
  find: (page) => {
    const glyphs = page.glyphs.filter(isInked);
    const reach = glyphs.reduce((most, { size }) => Math.max(most, size), 0);
    const marks = markBoxes(page, MOST_HEIGHT * reach);
    if (marks.length === 0) return [];
    const pictures = page.objects.filter(({ type }) => type === "image");
    const index = new BoxIndex(glyphs, ({ box }) => box);
    return marks
      .filter((mark) => !pictures.some(({ bounds }) => isAround(bounds, mark)))
      .map((mark) => gapAt(page, [...index.at(growBox(mark, reach))], mark))
      .filter((leak) => leak !== null);
  },
};

/** Places that paths, pictures or annotations paint dark and flat. @param most width or height that a line can have. */
function markBoxes(page: ExaminedPage, most: number): Box[] {
  const painted = page.objects.filter(({ type }) => type === "path" || type === "image").map(paintedBox);
  const overlays = page.annotations.filter(({ hidden }) => !hidden).map(({ rect }) => rect);
  return [...painted, ...overlays].filter((box) => {
    const thickness = Math.min(boxHeight(box), boxWidth(box));
    if (thickness < 3 * RIM || thickness > most) return false;
    const pixels = page.shown.transform.toPixelBox(growBox(box, -RIM));
    return !hasContrast(page.shown, pixels, FLAT_CONTRAST) && meanLuma(page.shown, pixels) < DARK_LUMA;
  });
}

function gapAt(page: ExaminedPage, glyphs: readonly Glyph[], mark: Box): Leak | null {
  let before: Glyph | null = null;
  let after: Glyph | null = null;
  for (const glyph of glyphs) {
    const line = alongLine(mark, glyph.angle);
    const box = alongLine(glyph.box, glyph.angle);
    if (box[1] > line[3] || box[3] < line[1] || !isLineHigh(line, glyph)) continue;
    if (shareInside(glyph.box, mark) > 0.3) return null;
    if (Math.abs(box[2] - line[0]) < NEAR * glyph.size) before = nearer(before, glyph, line[0], 2);
    if (Math.abs(box[0] - line[2]) < NEAR * glyph.size) after = nearer(after, glyph, line[2], 0);
  }
  const beside = before ?? after;
  if (beside === null) return null;
  const line = alongLine(mark, beside.angle);
  const from = before === null ? line[0] : alongLine(before.box, before.angle)[2];
  const to = after === null ? line[2] : alongLine(after.box, after.angle)[0];
  const width = to - from;
  if (width < LEAST_WIDTH * beside.size) return null;
  const letters = Math.round(width / meanAdvance(glyphs, beside));
  const detail = { width: Math.round(width * page.geometry.userUnit * 10) / 10, letters };
  return { kind: "glyph-gap", page: page.geometry.page, text: "", undecodable: 0, boxes: [mark], detail };
}

/** Marks on a scan: OCR places the words around them too loosely to measure. */
const isAround = (picture: Box, mark: Box): boolean =>
  shareInside(mark, picture) > 0.5 && boxWidth(picture) > 1.5 * boxWidth(mark);

function isLineHigh(line: Box, { size }: Glyph): boolean {
  const height = boxHeight(line);
  return height > LEAST_HEIGHT * size && height < MOST_HEIGHT * size;
}

function nearer(known: Glyph | null, glyph: Glyph, edge: number, side: 0 | 2): Glyph {
  const distance = (one: Glyph): number => Math.abs(alongLine(one.box, one.angle)[side] - edge);
  return known === null || distance(glyph) < distance(known) ? glyph : known;
}

/** A box turned by quarters so that the line it belongs to runs from left to right. */
function alongLine([x0, y0, x1, y1]: Box, angle: number): Box {
  switch (((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4) {
    case 1:
      return [y0, -x1, y1, -x0];
    case 2:
      return [-x1, -y1, -x0, -y0];
    case 3:
      return [-y1, x0, -y0, x1];
    default:
      return [x0, y0, x1, y1];
  }
}

/** Mean advance of the glyphs of one size that are near: what a letter takes. */
function meanAdvance(glyphs: readonly Glyph[], like: Glyph): number {
  const same = glyphs.filter((glyph) => Math.abs(glyph.size - like.size) < 0.05 * like.size);
  const widths = same.map((glyph) => boxWidth(alongLine(glyph.looseBox, glyph.angle)));
  const mean = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
  return mean > 0 ? mean : 0.5 * like.size;
}
