import { type Box, boxHeight, boxWidth, enclosingBox } from "../model/box.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { hasInk } from "./suspect-objects.ts";

/** Grey levels between paper and ink below which nothing is written: scanners and JPEG make about half of that. */
const INK_LEVELS = 48;

/**
 * Whether the page shows nothing where the word of a glyph is. Whole words are looked at, because OCR places single
 * letters too loosely.
 * @param index position of the glyph in `page.glyphs`.
 */
export function isBlank(page: ExaminedPage, index: number): boolean {
  const box = innerPart(wordBox(page, index));
  const { left, top, right, bottom } = page.shown.transform.toPixelBox(box);
  const levels: number[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * page.shown.width + x) * 4;
      const [r = 0, g = 0, b = 0] = page.shown.data.subarray(at, at + 3);
      levels.push((r * 77 + g * 150 + b * 29) >> 8);
    }
  }
  levels.sort((a, b) => a - b);
  // Specks of dust and JPEG ringing are few; the ink of a word is at least a twentieth of its box.
  const at = (share: number): number => levels[Math.floor(share * (levels.length - 1))] ?? 0;
  return at(0.97) - at(0.03) < INK_LEVELS;
}

function wordBox(page: ExaminedPage, index: number): Box {
  const isPart = (at: number): boolean => {
    const glyph = page.glyphs[at];
    return glyph !== undefined && glyph.object >= 0 && hasInk(glyph.box) && glyph.text.trim() !== "";
  };
  let start = index;
  while (isPart(start - 1)) start--;
  let end = index + 1;
  while (isPart(end)) end++;
  // Fonts of OCR layers have no outlines: the ink box says nothing, the line's height does.
  return enclosingBox(page.glyphs.slice(start, end).map((glyph) => glyph.looseBox));
}

/** Without the rim, where neighbours and the edge of a band show. */
function innerPart(box: Box): Box {
  const rim = 0.15 * boxHeight(box);
  const side = Math.min(rim, 0.1 * boxWidth(box));
  return [box[0] + side, box[1] + rim, box[2] - side, box[3] - rim];
}
