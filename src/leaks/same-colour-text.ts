import type { Detector } from "./detector.ts";
import { isUnpaintedText } from "./invisible-text.ts";

/** Text in the colour of what is behind it: white on white, black on black. */
export const sameColourText: Detector = {
  kind: "same-colour-text",
  claims: (page, glyph, index) => !page.seen[index] && !isUnpaintedText(page.objects[glyph.object]),
};
