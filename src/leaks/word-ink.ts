import { type Box, boxHeight, boxWidth, enclosingBox } from "../model/box.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { hasInk } from "./suspect-objects.ts";

/** Grey levels between paper and ink below which nothing is written: scanners and JPEG make about half of that. */
const INK_LEVELS = 48;

/** What is known of a page's words so far, by the index of their first glyph: each of its glyphs asks again. */
const known = new WeakMap<ExaminedPage, Map<number, boolean>>();

/**
 * Whether the page shows nothing where the word of a glyph is. Whole words are looked at, because OCR places single
 * letters too loosely.
 * @param index position of the glyph in `page.glyphs`.
 */
export function isBlank(page: ExaminedPage, index: number): boolean {
  const words = known.get(page) ?? new Map<number, boolean>();
  known.set(page, words);
  const { start, box } = wordAt(page, index);
  const blank = words.get(start) ?? showsNothing(page, box);
  words.set(start, blank);
  return blank;
}

function showsNothing(page: ExaminedPage, box: Box): boolean {
  const at = levelsIn(page, box);
  // Specks of dust and JPEG ringing are few; the ink of a word is at least a twentieth of its box.
  return at(0.97) - at(0.03) < INK_LEVELS;
}

/** The grey of the ground where a word is. @param box in user space */
export const medianLuma = (page: ExaminedPage, box: Box): number => levelsIn(page, box)(0.5);

/** The level below which a share of the pixels is that the page shows within a box. */
function levelsIn(page: ExaminedPage, box: Box): (share: number) => number {
  const { width, data, transform } = page.shown;
  const { left, top, right, bottom } = transform.toPixelBox(innerPart(box));
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      const level = ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
      counts[level] = (counts[level] as number) + 1;
    }
  }
  const pixels = Math.max(0, right - left) * Math.max(0, bottom - top);
  return (share) => {
    let rank = Math.floor(share * (pixels - 1));
    for (let level = 0; level < 256; level++) {
      rank -= counts[level] as number;
      if (rank < 0) return level;
    }
    return 0;
  };
}

/** The word that a glyph belongs to, end excluded. @param index of the glyph in `page.glyphs`. */
export function wordAt(page: ExaminedPage, index: number): { start: number; end: number; box: Box } {
  const isPart = (at: number): boolean => {
    const glyph = page.glyphs[at];
    return glyph !== undefined && glyph.object >= 0 && hasInk(glyph.box) && glyph.text.trim() !== "";
  };
  let start = index;
  while (isPart(start - 1)) start--;
  let end = index + 1;
  while (isPart(end)) end++;
  // Fonts of OCR layers have no outlines: the ink box says nothing, the line's height does.
  return { start, end, box: enclosingBox(page.glyphs.slice(start, end).map((glyph) => glyph.looseBox)) };
}

/** Without the rim, where neighbours and the edge of a band show. */
function innerPart(box: Box): Box {
  const rim = 0.15 * boxHeight(box);
  const side = Math.min(rim, 0.1 * boxWidth(box));
  return [box[0] + side, box[1] + rim, box[2] - side, box[3] - rim];
}
