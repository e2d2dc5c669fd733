import { shareInside } from "../model/box.ts";
import type { Detector } from "./detector.ts";

/** Text outside the visible part of the page: cropped away, or written beyond the sheet. */
export const offPageText: Detector = {
  kind: "off-page-text",
  claims: (page, glyph) => shareInside(glyph.box, page.geometry.visibleBox) < 0.5,
};
