import { type Box, enclosingBox } from "./box.ts";
import type { Place } from "./place.ts";

/** A range of characters (UTF-16 units, end excluded) of `ReadPage.text`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface ReadCell extends TextRange {
  /** 0-based column. */
  readonly column: number;
}

/** A table met on a page. The first row holds the headings when `hasHeader`. */
export interface ReadTable extends TextRange {
  readonly rows: readonly (readonly ReadCell[])[];
  readonly hasHeader: boolean;
}

/**
 * The visible text of a page in reading order. Lines end with `\n`, the cells of a table row are separated by `\t`, and a
 * word broken at a line end is joined, so that it can be found whole; `boxes` still knows both halves.
 */
export interface ReadPage {
  /** 1-based. */
  readonly page: number;
  /** Glyphs of the file, OCR of a picture, or nothing readable. */
  readonly source: "glyphs" | "ocr" | "none";
  /** Mean confidence of the OCR, 0 to 100; null where there was none. */
  readonly ocrConfidence: number | null;
  readonly text: string;
  /** Four numbers (a Box) per UTF-16 unit of `text`; NaN for what was added (line ends, tabs, joining spaces). */
  readonly boxes: Float32Array;
  readonly tables: readonly ReadTable[];
}

/** Number under which the subject line of an act is examined as if it were a page. */
export const SUBJECT_PAGE = -1;

export interface ReadDocument {
  /** Name of the file without its folders; it is published too, so it is examined like text. */
  readonly fileName: string;
  readonly pages: readonly ReadPage[];
}

/** The boxes of a range, one per line of the page. Empty when nothing of the range has a place. */
export function lineBoxes(page: ReadPage, range: TextRange): Box[] {
  const lines: Box[] = [];
  let line: Box | null = null;
  for (let i = range.start; i < range.end; i++) {
    const [x0, y0, x1, y1] = page.boxes.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number];
    if (Number.isNaN(x0 ?? Number.NaN)) continue;
    const glyph: Box = [x0, y0, x1, y1];
    if (line !== null && onSameLine(line, glyph)) line = enclosingBox([line, glyph]);
    else {
      if (line !== null) lines.push(line);
      line = glyph;
    }
  }
  if (line !== null) lines.push(line);
  return lines;
}

/** Two boxes share a line when they overlap by more than a third of the lower one's extent along the line's normal. */
function onSameLine(a: Box, b: Box): boolean {
  const share = (lowA: number, highA: number, lowB: number, highB: number): number =>
    (Math.min(highA, highB) - Math.max(lowA, lowB)) / Math.max(0.01, Math.min(highA - lowA, highB - lowB));
  return share(a[1], a[3], b[1], b[3]) > 0.33 || share(a[0], a[2], b[0], b[2]) > 0.8;
}

export function placeOf(page: ReadPage, range: TextRange): Place {
  const boxes = lineBoxes(page, range);
  if (boxes.length === 0) return { page: page.page, bbox: null };
  return { page: page.page, bbox: enclosingBox(boxes), ...(boxes.length > 1 ? { boxes } : {}) };
}
