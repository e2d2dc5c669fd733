import { contrast } from "../leaks/pixel-difference.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";

/** Resolution and contrast (0 to 255) at which a letter can be told from what is behind it. */
const DPI = 100;
const LEGIBLE = 40;

/**
 * What a reader sees written on a page: the content's glyphs, then those of annotations and form fields.
 * @param seen `PageLeaks.seen` of the page.
 */
export const shownGlyphs = (page: PdfPage, seen: Uint8Array): Glyph[] => [
  ...page.glyphs.filter((_, index) => seen[index] === 1),
  ...legible(page, page.annotationGlyphs),
];

function legible(page: PdfPage, glyphs: readonly Glyph[]): readonly Glyph[] {
  if (glyphs.length === 0) return glyphs;
  const shown = page.render({ dpi: DPI, channels: 4 });
  const isBlank = (glyph: Glyph): boolean => glyph.box[2] <= glyph.box[0] || glyph.box[3] <= glyph.box[1];
  return glyphs.filter((glyph) => isBlank(glyph) || contrast(shown, shown.transform.toPixelBox(glyph.box)) >= LEGIBLE);
}
