import type { ReadCell } from "../model/read-text.ts";

const hasDigit = (text: string): boolean => /\d/.test(text);
const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text);
const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/**
 * Whether the first row names the columns: it fills them with words, and some column below it looks unlike its heading (numbers
 * under words, or another case). Rows of a label and its value do not count.
 */
export function hasHeaderRow(rows: readonly (readonly ReadCell[])[], text: string): boolean {
  const [first, ...body] = rows;
  if (first === undefined || body.length === 0) return false;
  const columns = filledColumns(rows);
  const cellText = (cell: ReadCell): string => text.slice(cell.start, cell.end);
  const headings = first.map(cellText);
  if (first.length < columns || headings.some((heading) => heading.endsWith(":") || heading.length > 60)) return false;
  const wordless = headings.filter((heading) => !/\p{L}/u.test(heading));
  if (wordless.length > 0) return false;
  if (headings.filter((heading) => /\d{3}|^\d/.test(heading)).length > columns / 3) return false;
  const share = (column: number, test: (value: string) => boolean): number => {
    const values = body.flatMap((row) => row.filter((cell) => cell.column === column).map(cellText));
    return values.length === 0 ? 0 : values.filter(test).length / values.length;
  };
  const unlike = first.filter((cell, i) => {
    const heading = headings[i] ?? "";
    const numbers = !hasDigit(heading) && share(cell.column, hasDigit) >= 0.6;
    const small = !startsSmall(heading) && share(cell.column, startsSmall) >= 0.8;
    return (
      numbers ||
      small ||
      (share(cell.column, isCapitals) >= 0.8
        ? !isCapitals(heading)
        : isCapitals(heading) && share(cell.column, isCapitals) < 0.2)
    );
  });
  // In label and value pairs the labels differ from their values too, but the first column is words all the way down.
  if (columns === 2 && share(0, hasDigit) < 0.5)
    return unlike.length > 0 && share(1, hasDigit) >= 0.8 && body.length > 1;
  return unlike.length > 0;
}

/** Columns that some share of the rows fills: a speck that OCR took for a letter is no column. */
function filledColumns(rows: readonly (readonly ReadCell[])[]): number {
  const count = new Map<number, number>();
  for (const { column } of rows.flat()) count.set(column, (count.get(column) ?? 0) + 1);
  return [...count.values()].filter((filled) => filled >= Math.min(2, rows.length / 3)).length;
}
