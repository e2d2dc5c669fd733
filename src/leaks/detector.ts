import type { Glyph } from "../pdf/glyph.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { LeakKind } from "./leak.ts";

/** Tells whether a glyph leaks in the way the detector is named after. */
export interface Detector {
  readonly kind: LeakKind;
  /** `glyph` has ink and a place. @param index its position in `page.glyphs`. */
  claims(page: ExaminedPage, glyph: Glyph, index: number): boolean;
}
