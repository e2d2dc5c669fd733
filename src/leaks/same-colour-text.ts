import { shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { Detector } from "./detector.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { isUnpaintedText } from "./invisible-text.ts";

/** Text in the colour of what is behind it: white on white, black on black. */
export const sameColourText: Detector = {
  kind: "same-colour-text",
  claims: (page, glyph, index) =>
    !page.seen[index] &&
    !isUnpaintedText(page.objects[glyph.object]) &&
    page.coverOf(glyph) === null &&
    !isUndrawable(page, glyph, index),
};

/**
 * A glyph without a font to draw it: other readers may have one, so that it is neither seen nor hidden. Layers and clipping
 * paths keep glyphs from being drawn too, and are no excuse.
 */
export function isUndrawable(page: ExaminedPage, glyph: Glyph, index: number): boolean {
  const text = page.objects[glyph.object];
  if (page.seen[index] || page.mayHaveLayers || text === undefined || isUnpaintedText(text)) return false;
  if (page.hasEmbeddedFont(glyph.object) || shareInside(glyph.box, page.geometry.visibleBox) < 0.5) return false;
  if (text.oddClip || (text.clip !== null && shareInside(glyph.box, text.clip) < 0.9)) return false;
  return page.coverOf(glyph) === null && page.undrawn(index);
}
