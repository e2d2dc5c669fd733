import type { PaintedObject } from "../pdf/painted-object.ts";
import type { Detector } from "./detector.ts";

/** Text that is not painted at all and is no OCR of a picture. */
export const invisibleText: Detector = {
  kind: "invisible-text",
  claims: (page, glyph, index) =>
    !page.seen[index] && isUnpaintedText(page.objects[glyph.object]) && page.picturesAt(glyph.box).length === 0,
};

/** Render modes 3 (nothing) and 7 (clip only), or a colour without any opacity (ISO 32000-2, 9.3.6 and 11.6.4.4). */
export const isUnpaintedText = (text: PaintedObject | undefined): boolean =>
  text !== undefined && (text.renderMode === 3 || text.renderMode === 7 || text.fill?.alpha === 0);
