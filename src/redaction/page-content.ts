import { ADVANCE } from "./glyphless-font.ts";
import type { PagePicture } from "./picture-data.ts";
import type { TextFont } from "./text-font.ts";
import type { TextWord } from "./text-word.ts";

/** Size of the page in user space units, and of the pixel grid that spans it. */
export interface PageGrid {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
}

/** Content stream that paints the pictures, named `Im0`, `Im1` ..., each on its place; they are no part of the structure. */
export function picturesContent(pictures: readonly PagePicture[], grid: PageGrid): string {
  const sx = grid.width / grid.columns;
  const sy = grid.height / grid.rows;
  const painted = pictures.map(({ place }, index) => {
    const width = number((place.right - place.left) * sx);
    const height = number((place.bottom - place.top) * sy);
    return `q ${width} 0 0 ${height} ${number(place.left * sx)} ${number((grid.rows - place.bottom) * sy)} cm /Im${index} Do Q\n`;
  });
  return `/Artifact BMC\n${painted.join("")}EMC\n`;
}

/**
 * Content stream that writes words with rendering mode 3 in the font named `F0`, each scaled to its width: spacing within
 * a word says nothing of the original's. The paragraphs are marked content with the MCIDs 0, 1 ...
 *
 * @param unit user space unit of the page in 1/72 inch
 */
export const wordsContent = (paragraphs: readonly (readonly TextWord[])[], font: TextFont, unit: number): string =>
  paragraphs
    .map((words, id) => {
      const lines = words.map((word, index) => wordContent(word, words[index + 1], font, unit));
      return `/P <</MCID ${id}>> BDC\nBT 3 Tr /F0 1 Tf\n${lines.join("")}ET\nEMC\n`;
    })
    .join("");

function wordContent(word: TextWord, next: TextWord | undefined, font: TextFont, unit: number): string {
  const size = word.size / unit;
  const natural = ([...word.text].length * ADVANCE * size) / 1000;
  const scale = (100 * word.width) / unit / natural;
  const cos = number(size * Math.cos(word.angle));
  const sin = number(size * Math.sin(word.angle));
  const minus = number(-size * Math.sin(word.angle));
  const blank = endsLine(word, next) ? "" : " ";
  return `${number(scale)} Tz ${cos} ${sin} ${minus} ${cos} ${number(word.x / unit)} ${number(word.y / unit)} Tm <${font.encode(word.text + blank)}> Tj\n`;
}

/** Whether the next word starts elsewhere than after this one on its line. */
function endsLine(word: TextWord, next: TextWord | undefined): boolean {
  if (next === undefined || Math.abs(Math.sin(next.angle - word.angle)) > 0.02) return true;
  const cos = Math.cos(word.angle);
  const sin = Math.sin(word.angle);
  const along = (next.x - word.x) * cos + (next.y - word.y) * sin - word.width;
  const across = (next.y - word.y) * cos - (next.x - word.x) * sin;
  return Math.abs(across) > 0.5 * word.size || along < 0.1 * word.size || along > word.size;
}

const number = (value: number): string => String(Math.round(value * 1e6) / 1e6 || 0);
