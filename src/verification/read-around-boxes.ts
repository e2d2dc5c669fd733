import type { ReadPage } from "../model/read-text.ts";
import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import type { Surroundings } from "./box-surroundings.ts";
import { fold, foldPieces, LEAST_SEARCHED, occurrences } from "./folded-text.ts";
import { beforeTurning, type Mounted, montages, sizeOf } from "./montage.ts";

/** Reads a grey picture. */
export type ReadPicture = (raster: Raster) => Promise<ReadPage>;

/** How far from its bar a rest of a hidden word may stand, in heights of the line. */
const NEAR = 0.6;
/** Letters and digits of a string that is looked for all around; shorter ones are met by chance, and count beside the bar only. */
const LEAST_AROUND = 6;
/** Those of a string that is told from what OCR makes of the corners of a bar. */
const LEAST_NEAR = 3;

/**
 * The pages (1-based) on which OCR reads, around a bar, something of what the bar hides: the whole of it anywhere near, or a
 * word of it right beside the bar, more often than the source shows it there.
 *
 * @param dpi of the pictures
 * @throws what `read` throws: then it is not known.
 */
export async function pagesReadAround(
  all: readonly Surroundings[],
  dpi: number,
  read: ReadPicture,
): Promise<ReadonlySet<number>> {
  const pages = new Set<number>();
  for (const { sheet, mounted } of montages(all, dpi)) {
    const letters = lettersOf(sheet, await read(sheet));
    for (const one of mounted) if (tells(one, letters)) pages.add(one.surroundings.page);
  }
  return pages;
}

/** A character with its middle on the sheet, in pixels; blanks have none. */
interface Letter {
  readonly text: string;
  readonly at: readonly [x: number, y: number] | null;
}

function lettersOf({ transform }: Raster, { text, boxes }: ReadPage): Letter[] {
  return Array.from({ length: text.length }, (_, index): Letter => {
    const [x0 = Number.NaN, y0 = 0, x1 = 0, y1 = 0] = boxes.subarray(4 * index, 4 * index + 4);
    const letter = text.charAt(index);
    return { text: letter, at: Number.isNaN(x0) ? null : transform.toPixel((x0 + x1) / 2, (y0 + y1) / 2) };
  });
}

function tells(one: Mounted, letters: readonly Letter[]): boolean {
  const { hidden, shown } = one.surroundings;
  const around = foldPieces([textIn(one, letters, Number.POSITIVE_INFINITY)]);
  const beside = foldPieces([textIn(one, letters, NEAR)]);
  // The lines above and below are cut, and read as little words that nobody wrote.
  const onLine = foldPieces([textIn(one, letters, NEAR, 0)]);
  const allowed = foldPieces([shown]);
  const isMore = (found: typeof around, wanted: string): boolean =>
    occurrences(found, wanted).length > occurrences(allowed, wanted).length;
  return hidden.some((text) => {
    const whole = fold(text);
    if (whole.length >= LEAST_AROUND && isMore(around, whole)) return true;
    if (whole.length < LEAST_SEARCHED) return whole.length >= LEAST_NEAR && isMore(onLine, whole);
    // Of a longer text the little words are everywhere.
    const words = text.split(/[^\p{L}\p{N}]+/u).map(fold);
    return words.some((word) => word.length >= LEAST_SEARCHED && isMore(beside, word));
  });
}

/** The words read of a mounted picture that come as near to its bar as so many heights of the line, along it and across. */
function textIn(one: Mounted, letters: readonly Letter[], along: number, across = along): string {
  const { width, height } = sizeOf(one);
  const isIn = ({ at }: Letter): boolean => {
    const [x, y] = at === null ? [-1, -1] : [at[0] - one.left, at[1] - one.top];
    if (x < 0 || y < 0 || x >= width || y >= height) return false;
    return isNear(one.surroundings.bar, beforeTurning(one, x, y), along, across);
  };
  const words: Letter[][] = [[]];
  for (const letter of letters) {
    if (letter.at === null || letter.text.trim() === "") words.push([]);
    else words.at(-1)?.push(letter);
  }
  return words
    .filter((word) => word.some(isIn))
    .map((word) => word.map(({ text }) => text).join(""))
    .join(" ");
}

function isNear(
  { left, top, right, bottom }: PixelBox,
  [x, y]: readonly [number, number],
  along: number,
  across: number,
): boolean {
  const line = Math.min(right - left, bottom - top);
  const [dx, dy] = right - left >= bottom - top ? [along * line, across * line] : [across * line, along * line];
  return x >= left - dx && x < right + dx && y >= top - dy && y < bottom + dy;
}
