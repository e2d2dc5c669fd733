import type { Detector } from "./detector.ts";

/** Points on paper; the small print of contracts starts at 4. */
const UNREADABLE_SIZE = 1.2;

/** Text too small to be read, which any viewer can copy. */
export const tinyText: Detector = {
  kind: "tiny-text",
  claims: (page, glyph) => glyph.size * page.geometry.userUnit <= UNREADABLE_SIZE,
};
