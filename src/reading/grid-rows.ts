import type { GridCell, RuledGrid } from "./ruled-grid.ts";
import { type TableCell, type TableRow, tableRows } from "./table-rows.ts";
import { type Stretch, textBands, textLines } from "./text-bands.ts";
import { extentOf, median, segmentText, type TextSegment, wordCount } from "./text-piece.ts";

interface FilledCell extends GridCell {
  readonly lines: readonly (readonly TextSegment[])[];
}

/** Line ends at the same height in two cells, this many, make rows of the lines between two bars. */
const FEWEST_ENDS = 2;
/** Lines further apart than the closest by this factor are not one wrapped text. */
const APART = 1.3;
/** Values rather than text: rows go on side by side only where some column has them. */
const TERSE_WORDS = 2;
/** When bars part this many rows, they part all of them, and cells that are all wrapped are no rows of their own ... */
const RULED_ROWS = 4;
/** ... unless they have this many lines. */
const LONG_RUN = 4;

/**
 * The rows of a table that rulings draw, each cell with all its lines; null when the lines draw no table (a frame around
 * text, boxes one under the other or side by side). Where only some rows are ruled, the others are told by their lines.
 */
export function gridRows(grid: RuledGrid, segments: readonly TextSegment[]): TableRow[] | null {
  const filled = grid.cells.flatMap((cell): FilledCell[] => {
    const inside = segments.filter((segment) => holds(cell, segment));
    return inside.length === 0 ? [] : [{ ...cell, lines: textLines(inside) }];
  });
  const starts = [...new Set(filled.map(({ column }) => column))].sort((a, b) => a - b);
  const ruled = new Set(filled.map(({ row }) => row)).size;
  const rows = [...new Set(filled.map(({ row }) => row))]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const cells = filled.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
      return rowsOf(cells, starts, ruled);
    });
  return rows.filter((cells) => cells.length > 1).length < 2 ? null : rows;
}

export const holds = ({ x0, x1, y0, y1 }: Omit<GridCell, "row" | "column">, segment: TextSegment): boolean => {
  const [x, y] = [(segment.x0 + segment.x1) / 2, (segment.y0 + segment.y1) / 2];
  return x >= x0 && x < x1 && y >= y0 && y < y1;
};

/** The rows that stand between two bars: one, unless the lines of its cells go on side by side. */
function rowsOf(cells: readonly FilledCell[], starts: readonly number[], ruled: number): TableRow[] {
  const columnOf = (cell: FilledCell): number => starts.indexOf(cell.column);
  if (!goesOnSideBySide(cells, ruled) && !endsSideBySide(cells) && !cells.some(isForm))
    return [
      cells.map((cell): TableCell => {
        const lines = cell.lines.map((line) => line.flatMap(({ words }) => words));
        return { column: columnOf(cell), lines };
      }),
    ];
  const columns = cells.map(({ x0, x1 }): Stretch => ({ x0, x1 }));
  const bands = textBands(cells.flatMap(({ lines }) => lines.flat()));
  return tableRows({ bands, columns }, []).map((row) =>
    row.map(({ column, lines }) => ({ column: columnOf(cells[column] as FilledCell), lines })),
  );
}

/** Lines of a label and its value, as forms have them in one frame, are read one by one. */
const isForm = ({ lines }: FilledCell): boolean =>
  lines.filter((line) => /^\p{L}[^:]{1,40}:(?:\s|$)/u.test(line.map(segmentText).join(" "))).length > 1;

/** Three cells or more with as many lines each, at the same heights: wrapped text is not so even. */
function goesOnSideBySide(cells: readonly FilledCell[], ruled: number): boolean {
  const count = cells[0]?.lines.length ?? 0;
  if (cells.length < 3 || count < (ruled < RULED_ROWS ? 2 : LONG_RUN)) return false;
  if (!cells.some(({ lines }) => lines.some((line) => /\d/.test(line.map(segmentText).join(" "))))) return false;
  return cells.every(
    ({ lines }) =>
      lines.length === count &&
      lines.every((line, i) => Math.abs(midY(line) - midY(cells[0]?.lines[i] ?? [])) < 0.3 * extentOf(line).size),
  );
}

/** Some line ends of two cells or more are at the same height and no wrapping. */
function endsSideBySide(cells: readonly FilledCell[]): boolean {
  if (!cells.some(({ lines }) => lines.length > 1 && median(lines.map(wordCount)) <= TERSE_WORDS)) return false;
  const breaks = cells.flatMap((cell) =>
    cell.lines.slice(1).map((line, i) => {
      const above = cell.lines[i] ?? [];
      const step = midY(line) - midY(above);
      return { at: midY(line), step, forced: isForced(cell, above, line), size: extentOf(line).size };
    }),
  );
  const closest = Math.min(...breaks.map(({ step }) => step));
  const ends = breaks.filter(({ step, forced }) => forced || step > APART * closest);
  const shared = ends.filter((one, i) => ends.some(({ at }, j) => j > i && Math.abs(one.at - at) < 0.3 * one.size));
  return shared.length >= FEWEST_ENDS;
}

function midY(line: readonly TextSegment[]): number {
  const { y0, y1 } = extentOf(line);
  return (y0 + y1) / 2;
}

/** The first word of a line would have fitted on the line above. */
function isForced(cell: FilledCell, above: readonly TextSegment[], line: readonly TextSegment[]): boolean {
  const word = line[0]?.words[0];
  if (word === undefined) return false;
  const margin = Math.min(...cell.lines.flat().map(({ x0 }) => x0)) - cell.x0;
  const end = Math.max(...above.map(({ x1 }) => x1));
  return end + 0.3 * word.size + (word.x1 - word.x0) < cell.x1 - Math.max(margin, 0.2 * word.size);
}
