import type { ReadPage, TextRange } from "../model/read-text.ts";

/** A piece of text that a heading or a label names: the cell of a table, the value after `label:`. */
export interface Field extends TextRange {
  /** Folded text of the column heading, row label or form label. */
  readonly label: string;
  readonly kind: "column" | "row" | "form";
  /** The row of the table, or the line. */
  readonly row: TextRange;
}

interface Row extends TextRange {
  readonly cells: readonly TextRange[];
}

const MAX_LABEL = 60;

/** Fields of a page, in order of their start. Tables the reading stage did not report are taken from the tabs. */
export function fieldsOf(page: Pick<ReadPage, "text" | "tables">, folded: string): Field[] {
  const fields: Field[] = [];
  const lines = linesOf(page.text);
  for (const table of page.tables) {
    const rows = table.rows.map((cells) => ({ start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0, cells }));
    const columnOf: ColumnOf = (cell, i) => ("column" in cell ? Number(cell.column) : i);
    // A line above the table may have been read as its first row: the headings are then the second.
    const shifted = !table.hasHeader && looksShifted(rows, folded);
    addTable(fields, shifted ? rows.slice(1) : rows, table.hasHeader || shifted, folded, columnOf);
  }
  const inTable = (line: TextRange) => page.tables.some((table) => line.start >= table.start && line.end <= table.end);
  for (const block of tabBlocks(
    page.text,
    lines.filter((line) => !inTable(line)),
  )) {
    addTable(fields, block, looksLikeHeading(block, folded), folded, (_, i) => i);
  }
  for (let i = 0; i < lines.length; i++) addForms(fields, lines, i, folded);
  return fields.sort((a, b) => a.start - b.start || b.end - a.end);
}

export function linesOf(text: string): TextRange[] {
  const lines: TextRange[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf("\n", start);
    lines.push({ start, end: end < 0 ? text.length : end });
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

function tabBlocks(text: string, lines: readonly TextRange[]): Row[][] {
  const blocks: Row[][] = [];
  let block: Row[] = [];
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    if (content.includes("\t")) {
      let start = line.start;
      const cells = content.split("\t").map((cell) => {
        const range = { start, end: start + cell.length };
        start = range.end + 1;
        return range;
      });
      block.push({ ...line, cells });
    } else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Headings are words: a first row with a number in a cell of its own is data. */
function looksLikeHeading(rows: readonly Row[], folded: string): boolean {
  const first = rows[0];
  if (first === undefined || rows.length < 2 || first.cells.length !== rows[1]?.cells.length) return false;
  return first.cells.every((cell) => !/^\W*\d[\d.,/ -]*$/.test(folded.slice(cell.start, cell.end)));
}

function looksShifted(rows: readonly Row[], folded: string): boolean {
  const [first, second, third] = rows;
  if (first === undefined || second === undefined || third === undefined) return false;
  const hasDigits = third.cells.some((cell) => /\d/.test(folded.slice(cell.start, cell.end)));
  return first.cells.length < second.cells.length && hasDigits && looksLikeHeading(rows.slice(1), folded);
}

type ColumnOf = (cell: TextRange, index: number) => number;

function addTable(fields: Field[], rows: readonly Row[], hasHeader: boolean, folded: string, columnOf: ColumnOf): void {
  const labelOf = (cell: TextRange) => folded.slice(cell.start, cell.end).trim();
  const headings = new Map<number, string>();
  if (hasHeader)
    for (const [i, cell] of (rows[0]?.cells ?? []).entries()) headings.set(columnOf(cell, i), labelOf(cell));
  for (const row of hasHeader ? rows.slice(1) : rows) {
    row.cells.forEach((cell, i) => {
      const heading = headings.get(columnOf(cell, i));
      if (heading) fields.push({ ...range(cell), label: heading, kind: "column", row: range(row) });
    });
    const [name, value] = row.cells;
    if (name !== undefined && value !== undefined && row.cells.length <= 3)
      addRowLabel(fields, name, value, row, folded);
  }
  // Whether two columns are a table or labels with values can't be told from the text: both are offered.
  const [name, value, more] = rows[0]?.cells ?? [];
  if (hasHeader && name !== undefined && value !== undefined && more === undefined)
    addRowLabel(fields, name, value, rows[0] as Row, folded);
}

function addRowLabel(fields: Field[], name: TextRange, value: TextRange, row: TextRange, folded: string): void {
  const label = folded.slice(name.start, name.end).trim();
  if (label.length > 0 && label.length <= MAX_LABEL)
    fields.push({ ...range(value), label, kind: "row", row: range(row) });
}

const range = ({ start, end }: TextRange): TextRange => ({ start, end });

/** `label: value`, `label..... value`; the value ends at `;`, at a wide gap or at the line, or is the next line. */
function addForms(fields: Field[], lines: readonly TextRange[], index: number, folded: string): void {
  const line = lines[index];
  if (line === undefined) return;
  for (let start = line.start; start < line.end; ) {
    const stop = segmentEnd(folded, start, line.end);
    const mark = labelMark(folded, start, stop);
    if (mark !== null) {
      const label = folded
        .slice(start, mark.start)
        .trim()
        .replace(/^[-•*]\s*/, "");
      let value: TextRange | undefined = { start: mark.end, end: stop };
      if (folded.slice(mark.end, stop).trim() === "")
        value = stop === line.end ? nextFilled(folded, lines, index) : undefined;
      if (value !== undefined && label.length > 1) fields.push({ ...value, label, kind: "form", row: line });
    }
    start = stop + 1;
  }
}

function segmentEnd(folded: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const unit = folded.charAt(i);
    if (unit === ";" || unit === "\t") return i;
    if (unit === " " && folded.startsWith("   ", i) && folded.slice(start, i).trim() !== "") return i;
  }
  return end;
}

function labelMark(folded: string, start: number, stop: number): TextRange | null {
  const limit = Math.min(stop, start + MAX_LABEL + 40);
  for (let i = start; i < limit; i++) {
    if (folded.charAt(i) === ":") return { start: i, end: i + 1 };
    if (folded.startsWith("...", i)) {
      let end = i;
      while (end < stop && ". ".includes(folded.charAt(end))) end++;
      return { start: i, end };
    }
  }
  return null;
}

function nextFilled(folded: string, lines: readonly TextRange[], index: number): TextRange | undefined {
  const next = lines[index + 1];
  return next !== undefined && folded.slice(next.start, next.end).trim() !== "" ? next : undefined;
}
