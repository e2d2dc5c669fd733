import { type Box, boxHeight, boxWidth, enclosingBox } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { Raster } from "../pdf/raster.ts";
import { luminances } from "./luminance.ts";
import { splitWords } from "./words.ts";

/** Levels between a word and what it stands on below which nobody reads it, and programs take its place for blank. */
const LEVELS = 56;

/**
 * The glyphs of words that a picture shows, and all blanks. A text layer must not say what the picture does not: such text
 * would be hidden text. Words on other words' places are judged as one.
 *
 * @param raster the picture as it goes into the file
 */
export function legibleGlyphs(glyphs: readonly Glyph[], raster: Raster): Glyph[] {
  const grey: Raster = { ...raster, channels: 1, data: luminances(raster) };
  const faint = new Set(
    splitWords(glyphs)
      .filter((word) => range(grey, wordBox(word)) < LEVELS)
      .flat(),
  );
  return glyphs.filter((glyph) => !faint.has(glyph));
}

const wordBox = (word: readonly Glyph[]): Box => enclosingBox(word.map(({ looseBox }) => looseBox));

/** Difference of the bright and the dark levels in a box without its rim, specks apart. */
function range(grey: Raster, box: Box): number {
  const rim = 0.1 * Math.min(boxWidth(box), boxHeight(box));
  const { left, top, right, bottom } = grey.transform.toPixelBox([
    box[0] + rim,
    box[1] + rim,
    box[2] - rim,
    box[3] - rim,
  ]);
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++, all++) {
      const level = grey.data[y * grey.width + x] as number;
      counts[level] = (counts[level] as number) + 1;
    }
  }
  // Outside the page nothing is shown, and nothing says that it is not.
  return all === 0 ? 255 : levelAt(counts, 0.97 * all) - levelAt(counts, 0.03 * all);
}

/** The level below which as many pixels lie. */
function levelAt(counts: Uint32Array, pixels: number): number {
  let sum = 0;
  const level = counts.findIndex((count) => {
    sum += count;
    return sum > pixels;
  });
  return level < 0 ? 255 : level;
}
