import { boxHeight, boxWidth, growBox } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { Detector } from "./detector.ts";
import { isUnpaintedText } from "./invisible-text.ts";
import { isBlank } from "./word-ink.ts";

/** Invisible text over a picture that shows nothing there: the OCR of what was blacked out or whitened afterwards. */
export const ocrUnderRedaction: Detector = {
  kind: "ocr-under-redaction",
  claims: (page, glyph, index) =>
    !page.seen[index] &&
    isUnpaintedText(page.objects[glyph.object]) &&
    page.picturesAt(growBox(glyph.box, 1)).length > 0 &&
    isWriting(glyph) &&
    isBlank(page, index),
};

/** OCR reads the ends of a band as one or two letters stretched over its whole length; no script is that wide. */
const isWriting = (glyph: Glyph): boolean => boxWidth(glyph.looseBox) <= 1.5 * boxHeight(glyph.looseBox);
