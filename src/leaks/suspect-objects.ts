import { type Box, boxHeight, boxWidth, intersectBoxes, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import type { Raster } from "../pdf/raster.ts";
import { BoxIndex } from "./box-index.ts";
import { hasContrast } from "./pixel-difference.ts";

/** Below this contrast a glyph can't be told from what is behind it without a closer look. */
const FLAT_CONTRAST = 40;

/**
 * The text objects that may not be wholly visible. Cheap and conservative: what is not listed is certainly seen, what is
 * listed has to be looked at by ablation.
 * @param shown the page as a reader sees it, four channels.
 */
export function suspectObjects(page: PdfPage, shown: Raster): ReadonlySet<number> {
  const texts = page.objects.filter((object) => object.type === "text");
  const covers = page.objects.filter((object) => object.type !== "text" && object.type !== "form");
  const overlays = new BoxIndex(
    page.annotations.filter((annotation) => annotation.subtype !== "Popup"),
    ({ rect }) => rect,
  );
  // Latest first: what covers a text is then found at once where much covers it.
  const index = new BoxIndex(covers.reverse(), paintedBox);
  const suspects = new Set<number>();
  for (const text of texts) {
    if (
      page.mayHaveLayers ||
      isUnpainted(text) ||
      shareInside(text.bounds, page.geometry.visibleBox) < 1 ||
      isClipped(text) ||
      overlays.some(text.bounds, () => true) ||
      index.some(text.bounds, (cover) => cover.id > text.id)
    ) {
      suspects.add(text.id);
    }
  }
  for (const glyph of page.glyphs) {
    if (suspects.has(glyph.object) || !isInked(glyph)) continue;
    if (!hasContrast(shown, shown.transform.toPixelBox(glyph.box), FLAT_CONTRAST)) suspects.add(glyph.object);
  }
  addOverprinted(page, suspects);
  return suspects;
}

export const hasInk = (box: Box): boolean => boxWidth(box) > 0 && boxHeight(box) > 0;

/** Whether a glyph shows anything; some fonts give blanks a box, and where the font doesn't say what a glyph is it counts. */
export const isInked = (glyph: Glyph): boolean =>
  glyph.object >= 0 && hasInk(glyph.box) && (glyph.text === "" || glyph.text.trim() !== "");

/** What an object can paint: its bounds within its clip. */
export function paintedBox(object: PaintedObject): Box {
  const margin = object.stroked ? object.strokeWidth / 2 : 0;
  const [x0, y0, x1, y1] = object.bounds;
  const bounds: Box = [x0 - margin, y0 - margin, x1 + margin, y1 + margin];
  return object.clip === null ? bounds : (intersectBoxes(bounds, object.clip) ?? NOTHING);
}

const NOTHING: Box = [0, 0, 0, 0];

/** Render modes that fill nothing (stroke only, invisible, clip), or colours that let something through. */
const isUnpainted = (text: PaintedObject): boolean =>
  (text.renderMode !== 0 && text.renderMode !== 2) || text.fill === null || text.fill.alpha < 255;

const isClipped = (text: PaintedObject): boolean =>
  text.clip !== null && (text.oddClip || shareInside(text.bounds, text.clip) < 1);

/** Text that other text is printed over, by a sweep over the glyphs from left to right. */
function addOverprinted(page: PdfPage, suspects: Set<number>): void {
  const glyphs = page.glyphs.filter(isInked);
  glyphs.sort((a, b) => a.box[0] - b.box[0]);
  const open: typeof glyphs = [];
  for (const glyph of glyphs) {
    let kept = 0;
    for (const other of open) {
      if (other.box[2] <= glyph.box[0]) continue;
      open[kept++] = other;
      if (other.box[3] <= glyph.box[1] || other.box[1] >= glyph.box[3] || other.object === glyph.object) continue;
      const [below, above] = other.object < glyph.object ? [other, glyph] : [glyph, other];
      if (shareInside(below.box, above.box) > 0.5) suspects.add(below.object);
    }
    open.length = kept;
    open.push(glyph);
  }
}
