import { type Box, shareInside } from "../model/box.ts";
import type { ReadPage } from "../model/read-text.ts";

/** A character that a box covers by this share counts as under it. */
const COVERED = 0.5;

/** The visible text that boxes of a page cover, a blank between parts that don't follow each other. */
export function textUnder(page: ReadPage, boxes: readonly Box[]): string {
  let text = "";
  let gap = false;
  for (let at = 0; at < page.text.length; at++) {
    const [x0 = Number.NaN, y0 = 0, x1 = 0, y1 = 0] = page.boxes.subarray(4 * at, 4 * at + 4);
    const covered = !Number.isNaN(x0) && boxes.some((box) => shareInside([x0, y0, x1, y1], box) > COVERED);
    if (covered) {
      if (gap && text !== "") text += " ";
      text += page.text.charAt(at);
    }
    gap = !covered;
  }
  return text.trim().replace(/\s+/gu, " ");
}
