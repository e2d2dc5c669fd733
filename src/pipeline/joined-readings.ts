import type { ReadPage, ReadTable } from "../model/read-text.ts";

/**
 * One reading of a page out of two: the glyphs of the file, which are exact, before what OCR read of the whole picture.
 */
export function joinReadings(glyphs: ReadPage, ocr: ReadPage): ReadPage {
  if (glyphs.text === "") return ocr;
  const shift = glyphs.text.length + 1;
  const boxes = new Float32Array(4 * (shift + ocr.text.length)).fill(Number.NaN);
  boxes.set(glyphs.boxes);
  boxes.set(ocr.boxes, 4 * shift);
  return {
    ...ocr,
    text: `${glyphs.text}\n${ocr.text}`,
    boxes,
    tables: [...glyphs.tables, ...ocr.tables.map((table) => shifted(table, shift))],
  };
}

const shifted = (table: ReadTable, by: number): ReadTable => ({
  ...table,
  start: table.start + by,
  end: table.end + by,
  rows: table.rows.map((row) => row.map((cell) => ({ ...cell, start: cell.start + by, end: cell.end + by }))),
});
