import type { Detector } from "./detector.ts";

/** Text below something painted later: a rectangle, another shape, a picture. */
export const coveredText: Detector = {
  kind: "covered-text",
  claims: (page, glyph, index) => !page.seen[index] && page.coverOf(glyph) !== null,
};
