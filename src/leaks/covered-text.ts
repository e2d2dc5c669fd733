import { boxArea } from "../model/box.ts";
import type { Detector } from "./detector.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { paintedBox } from "./suspect-objects.ts";
import { isBlank } from "./word-ink.ts";

/** Share of a page from which a picture is its scan and no cover. */
const SCAN_SHARE = 0.5;

/** Text below something painted later: a rectangle, another shape, a picture. */
export const coveredText: Detector = {
  kind: "covered-text",
  claims: (page, glyph, index) => {
    const cover = page.seen[index] ? null : page.coverOf(glyph);
    return cover !== null && !isOcrOfScan(page, cover.id, index);
  },
};

/** Some OCR programs paint the text first and the scan over it; the scan then shows ink where the words are. */
export function isOcrOfScan(page: ExaminedPage, cover: number, index: number): boolean {
  const object = page.objects[cover];
  if (object?.type !== "image") return false;
  return boxArea(paintedBox(object)) >= SCAN_SHARE * boxArea(page.geometry.visibleBox) && !isBlank(page, index);
}
