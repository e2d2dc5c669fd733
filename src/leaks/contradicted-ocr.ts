import { type Box, boxHeight, enclosingBox } from "../model/box.ts";
import type { Raster } from "../pdf/raster.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { isUnpaintedText } from "./invisible-text.ts";
import type { Leak } from "./leak.ts";
import { greyOf } from "./pixels/plane.ts";
import { recoveredPicture } from "./recovered-picture.ts";
import type { RegionDetector } from "./region-detector.ts";
import { isInked } from "./suspect-objects.ts";
import { isBlank, medianLuma, wordAt } from "./word-ink.ts";

/** A ground darker than this is a bar; print on coloured paper is lighter. */
const DARK_GROUND = 110;
/** Where more of the words stand on a dark ground than this, the sheet itself is dark. */
const DARK_SHEET = 0.5;
/** Letters of a line: OCR reads the edges of a bar as one or two. */
const LEAST_LETTERS = 4;
/** For small print to be read. */
const DPI = 200;

interface Word {
  readonly text: string;
  readonly box: Box;
}

/**
 * OCR text over a scan that shows a bar with something else written on it, such as OMISSIS. What the picture says has to be
 * read: each leak has the picture of its place, and is none if that says the same.
 */
export const contradictedOcr: RegionDetector = {
  kind: "ocr-under-redaction",
  find: (page) => {
    const words = [...ocrWords(page)];
    const dark = words.filter(({ box }) => medianLuma(page, box) < DARK_GROUND);
    if (dark.length === 0 || dark.length > DARK_SHEET * words.length) return [];
    const lines = linesOf(dark).filter((line) => lettersIn(line) >= LEAST_LETTERS);
    if (lines.length === 0) return [];
    const picture = page.shownAt(DPI);
    return lines.map((line) => leakOf(page, line, picture)).filter((leak) => leak !== null);
  },
};

/** Words of an OCR layer where the picture shows ink; where it shows none, they have a detector of their own. */
function* ocrWords(page: ExaminedPage): Iterable<Word> {
  for (let index = 0; index < page.glyphs.length; index++) {
    const glyph = page.glyphs[index];
    if (glyph === undefined || page.seen[index] || !isInked(glyph)) continue;
    if (!isUnpaintedText(page.objects[glyph.object]) || page.picturesAt(glyph.box).length === 0) continue;
    const { start, end, box } = wordAt(page, index);
    const text = page.glyphs.slice(start, end).map((one) => one.text);
    if (!isBlank(page, index)) yield { text: text.join(""), box };
    index = end - 1;
  }
}

const lettersIn = (line: readonly Word[]): number =>
  line.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

/** Words that follow each other on a line. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const last = lines.at(-1)?.at(-1);
    if (last !== undefined && isNext(last.box, word.box)) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  return lines;
}

function isNext(last: Box, next: Box): boolean {
  const height = Math.max(boxHeight(last), boxHeight(next));
  const common = Math.min(last[3], next[3]) - Math.max(last[1], next[1]);
  return common > 0.5 * height && next[0] - last[2] < 2 * height && next[0] > last[0];
}

function leakOf(page: ExaminedPage, words: readonly Word[], picture: Raster): Leak | null {
  const box = enclosingBox(words.map((word) => word.box));
  const pixels = picture.transform.toPixelBox(box);
  const plane = greyOf({ ...picture, channels: 1, matrix: [1, 0, 0, 1, 0, 0] });
  const recovered = recoveredPicture(plane, pixels, DPI);
  if (recovered === null) return null;
  const text = words.map((word) => word.text).join(" ");
  return { kind: "ocr-under-redaction", page: page.geometry.page, text, undecodable: 0, boxes: [box], recovered };
}
