import { shareInside } from "../model/box.ts";
import type { Detector } from "./detector.ts";

/** Text cut away by a clipping path: cells of fixed height, overflow that is hidden. */
export const clippedText: Detector = {
  kind: "clipped-text",
  claims: (page, glyph, index) => {
    const text = page.objects[glyph.object];
    if (page.seen[index] || text === undefined || text.clip === null) return false;
    return shareInside(glyph.box, text.clip) < 0.5 || (text.oddClip && page.coverOf(glyph) === null);
  },
};
