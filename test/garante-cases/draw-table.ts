import { rgb } from "pdf-lib";
import type { ActWriter } from "../../samples/writer/act-writer.ts";

const SIZE = 9;
const LINE = 11;
const MARGIN = 62;
const PADDING = 4;
const BOTTOM = 60;
/** Widths of characters in bold Helvetica, the widest face used, in ems, on the safe side. */
const WIDE = 0.76;
const NARROW = 0.58;
const GREY = rgb(0.35, 0.35, 0.35);
const SHADE = rgb(0.9, 0.9, 0.92);

/** A ruled table over the width of the page whose cells break into lines; the first row has the headings. */
export function drawTable(act: ActWriter, rows: readonly (readonly string[])[]): void {
  const widths = columnWidths(rows, act.width);
  rows.forEach((cells, index) => {
    const broken = cells.map((cell, column) => lines(cell, (widths[column] ?? 0) - 2 * PADDING));
    const height = LINE * Math.max(...broken.map((cell) => cell.length)) + PADDING;
    if (act.y - height <= BOTTOM) act.newPage();
    let x = MARGIN;
    broken.forEach((cell, column) => {
      const width = widths[column] ?? 0;
      act.page.drawRectangle({
        x,
        y: act.y - height + SIZE + 1,
        width,
        height,
        borderColor: GREY,
        borderWidth: 0.6,
        ...(index === 0 ? { color: SHADE } : {}),
      });
      cell.forEach((line, i) => {
        act.lineAt(x + PADDING, act.y - LINE * i, line, { size: SIZE, bold: index === 0 });
      });
      x += width;
    });
    act.y -= height;
  });
  act.space(12);
}

/** Each column as wide as its longest word asks, the rest shared by the length of the cells. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? "")) ?? [];
  const longestWord = columns.map((cells) => Math.max(...cells.flatMap((cell) => cell.split(" ")).map(textWidth)));
  const longestCell = columns.map((cells) => Math.max(...cells.map(textWidth)));
  const least = longestWord.map((word) => word + 2 * PADDING);
  const spare = Math.max(0, width - least.reduce((sum, one) => sum + one, 0));
  const wanted = longestCell.map((cell, i) => cell - (longestWord[i] ?? 0) + 1);
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return least.map((one, i) => one + (spare * (wanted[i] ?? 0)) / all);
}

const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + SIZE * (/[\p{Lu}mw%@]/u.test(character) ? WIDE : NARROW), 0);

function lines(cell: string, width: number): string[] {
  const broken: string[] = [];
  let line = "";
  for (const word of cell.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer) > width) {
      broken.push(line);
      line = word;
    } else line = longer;
  }
  return [...broken, line];
}
