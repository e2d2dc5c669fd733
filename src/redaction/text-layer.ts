import { type Box, boxHeight } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageTransform } from "../pdf/page-transform.ts";
import { readGlyphs } from "../reading/read-glyphs.ts";
import { wordsOutside } from "./glyphs-outside.ts";
import { inReadingOrder } from "./reading-order.ts";
import { placeWord, type TextWord } from "./text-word.ts";

/** What a text for people says where a box is. */
export const OMITTED = "[omissis]";

export interface TextLayer {
  /** In reading order. */
  readonly words: readonly TextWord[];
  /** The same as plain text: lines, cells of tables parted by tabs, `OMITTED` where the boxes are. */
  readonly text: string;
}

/**
 * The text of a redacted page: the glyphs that no box touches, in reading order.
 *
 * @param glyphs the visible glyphs of the page
 * @param boxes as painted, default user space
 * @param rulings lines that part the cells of tables
 */
export function textLayer(
  glyphs: readonly Glyph[],
  boxes: readonly Box[],
  transform: PageTransform,
  rulings: readonly Box[] = [],
): TextLayer {
  const { geometry } = transform;
  const words = wordsOutside(glyphs, boxes);
  const kept = new Set(words.flat());
  const legible = glyphs.filter((glyph) => kept.has(glyph) || glyph.text.trim() === "");
  return {
    words: inReadingOrder(words, readGlyphs(geometry, legible, rulings)).map((word) => placeWord(word, transform)),
    text: readGlyphs(geometry, [...legible, ...boxes.map((box) => boxGlyph(box, glyphs))], rulings).text,
  };
}

/** A box as the mark that stands for it in a text, turned like the text around it. */
function boxGlyph(box: Box, glyphs: readonly Glyph[]): Glyph {
  const beside = glyphs.find(({ looseBox }) => looseBox[1] < box[3] && looseBox[3] > box[1]);
  const size = Math.min(boxHeight(box), beside?.size ?? Number.POSITIVE_INFINITY);
  return { text: OMITTED, box, looseBox: box, size, angle: beside?.angle ?? 0, object: 0 };
}
