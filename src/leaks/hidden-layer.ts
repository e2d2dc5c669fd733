import type { Glyph } from "../pdf/glyph.ts";
import type { Detector } from "./detector.ts";
import type { ExaminedPage } from "./examined-page.ts";

/** Text of an optional content group that viewers do not show. */
export const hiddenLayer: Detector = {
  kind: "hidden-layer",
  claims: (page, glyph, index) => !page.seen[index] && mayBeOnLayer(page, glyph, index) && page.coverOf(glyph) === null,
};

/** A form names its layer in its own dictionary, which PDFium does not tell: what is in it is then not drawn at all. */
function mayBeOnLayer(page: ExaminedPage, glyph: Glyph, index: number): boolean {
  const text = page.objects[glyph.object];
  return text?.optional === true || (page.mayHaveLayers && (text?.parent ?? -1) >= 0 && page.undrawn(index));
}
