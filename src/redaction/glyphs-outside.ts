import { type Box, growBox, intersectBoxes } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { splitWords } from "./words.ts";

/** Letters and digits next to a box are dropped when they are this many: enough to guess the rest of a name or a code. */
const TELLING = 4;

/**
 * The words that may stand in the text layer: glyphs that no box touches, without fragments of half covered words.
 *
 * @param glyphs visible glyphs of a page in content order
 * @param boxes the boxes as painted, default user space
 * @returns runs of glyphs; a word with a box in its middle gives two.
 */
export function wordsOutside(glyphs: readonly Glyph[], boxes: readonly Box[]): Glyph[][] {
  return splitWords(glyphs).flatMap((word) => {
    const covered = word.map((glyph) => boxes.some((box) => isTouched(glyph, box)));
    if (!covered.includes(true)) return [word];
    return runs(word, covered).filter((run) => run.length > 0);
  });
}

function runs(word: readonly Glyph[], covered: readonly boolean[]): Glyph[][] {
  const dropped = [...covered];
  for (let start = 0; start < word.length; start++) {
    if (covered[start] || !isWordCharacter(word[start])) continue;
    let end = start;
    while (end < word.length && !covered[end] && isWordCharacter(word[end])) end++;
    const besideBox = covered[start - 1] === true || covered[end] === true;
    const characters = word.slice(start, end).reduce((sum, glyph) => sum + glyph.text.length, 0);
    if (besideBox && characters >= TELLING) dropped.fill(true, start, end);
    start = end;
  }
  const kept: Glyph[][] = [[]];
  word.forEach((glyph, index) => {
    if (dropped[index]) kept.push([]);
    else kept.at(-1)?.push(glyph);
  });
  return kept;
}

const isWordCharacter = (glyph: Glyph | undefined): boolean => /[\p{L}\p{N}]/u.test(glyph?.text ?? "");

/**
 * The loose box decides along the line; across it only its middle half and the ink do, because loose boxes of lines set
 * tight reach into the lines above and below.
 */
function isTouched(glyph: Glyph, box: Box): boolean {
  if (intersectBoxes(growBox(glyph.box, 0.01), box) !== null) return true;
  const [x0, y0, x1, y1] = glyph.looseBox;
  const alongX = Math.abs(Math.cos(glyph.angle)) > 0.9;
  const alongY = Math.abs(Math.sin(glyph.angle)) > 0.9;
  const dx = alongY ? (x1 - x0) / 4 : 0;
  const dy = alongX ? (y1 - y0) / 4 : 0;
  return intersectBoxes([x0 + dx, y0 + dy, x1 - dx, y1 - dy], box) !== null;
}
