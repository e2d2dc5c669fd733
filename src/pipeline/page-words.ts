import type { Box } from "../model/box.ts";
import { lineBoxes, type ReadPage, type ReadTable, type TextRange } from "../model/read-text.ts";

/** A word that the page shows. */
export interface PageWord extends TextRange {
  readonly text: string;
  /** One per line. */
  readonly boxes: readonly Box[];
  /** 0-based line on the page. */
  readonly line: number;
  /** 0-based cell of a table; null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** The words of a page that have a place, in reading order. */
export function pageWords(page: ReadPage): PageWord[] {
  const words: PageWord[] = [];
  let line = 0;
  for (const { 0: found, index: start } of page.text.matchAll(/\n|\S+/gu)) {
    if (found === "\n") {
      line++;
      continue;
    }
    const range = { start, end: start + found.length };
    const boxes = lineBoxes(page, range);
    if (boxes.length > 0) words.push({ ...range, text: found, boxes, line, cell: cellAt(page.tables, start) });
  }
  return words;
}

/** Cell of the table at a character; of tables within each other the inner one is not told apart. */
function cellAt(tables: readonly ReadTable[], at: number): PageWord["cell"] {
  const table = tables.findIndex(({ start, end }) => start <= at && at < end);
  for (const [row, cells] of (tables[table]?.rows ?? []).entries()) {
    const cell = cells.find(({ start, end }) => start <= at && at < end);
    if (cell !== undefined) return { table, row, column: cell.column };
  }
  return null;
}

/** Places of the words from one to another, both included, one per line. */
export function boxesBetween(page: ReadPage, first: PageWord, last: PageWord): Box[] {
  const [from, to] = first.start <= last.start ? [first, last] : [last, first];
  return lineBoxes(page, { start: from.start, end: to.end });
}

/** Places of the row or column of a table that a word is in, cell by cell; of its line where there is no table. */
export function boxesAlong(page: ReadPage, { start, cell }: PageWord, along: "row" | "column"): Box[] {
  const table = cell === null ? undefined : page.tables[cell.table];
  if (cell === null || table === undefined) {
    const end = page.text.indexOf("\n", start);
    return lineBoxes(page, {
      start: page.text.lastIndexOf("\n", start) + 1,
      end: end === -1 ? page.text.length : end,
    });
  }
  const isMeant = (row: number, column: number): boolean => {
    if (along === "row") return row === cell.row;
    // The heading of a column says what was hidden.
    return column === cell.column && !(table.hasHeader && row === 0 && cell.row !== 0);
  };
  return table.rows.flatMap((cells, row) =>
    cells.filter(({ column }) => isMeant(row, column)).flatMap((range) => lineBoxes(page, range)),
  );
}
