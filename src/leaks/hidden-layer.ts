import type { Detector } from "./detector.ts";

/** Text of an optional content group that viewers do not show. */
export const hiddenLayer: Detector = {
  kind: "hidden-layer",
  claims: (page, glyph, index) =>
    !page.seen[index] && page.objects[glyph.object]?.optional === true && page.coverOf(glyph) === null,
};
