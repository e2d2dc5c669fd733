import type { Box } from "../model/box.ts";
import { flowsDownColumns, type GutterRun, gutterRun, startsRun, withoutTail } from "./gutter-run.ts";
import { type TableRow, tableRows } from "./table-rows.ts";
import { stretchIndex, type TextBand, textBands, textLines } from "./text-bands.ts";
import type { TextSegment } from "./text-piece.ts";

/** What is read one after the other. */
export type TextBlock =
  | { readonly kind: "lines"; readonly lines: readonly (readonly TextSegment[])[] }
  | { readonly kind: "table"; readonly rows: readonly TableRow[] };

/** Two rows are a table only when the gutter is this many em wide: two lines have gaps at the same place by chance. */
const SURE_GUTTER = 2;
const DEEPEST = 6;

/** Blocks of a region in reading order. `bars` are horizontal rulings in the same frame. */
export function textBlocks(segments: readonly TextSegment[], bars: readonly Box[], depth = 0): TextBlock[] {
  const bands = textBands(segments);
  const blocks: TextBlock[] = [];
  const addLines = (lines: readonly (readonly TextSegment[])[]): void => {
    const last = blocks.at(-1);
    if (last?.kind === "lines") blocks[blocks.length - 1] = { kind: "lines", lines: [...last.lines, ...lines] };
    else blocks.push({ kind: "lines", lines });
  };
  for (let i = 0; i < bands.length; ) {
    const band = bands[i] as TextBand;
    if (depth === DEEPEST || !startsRun(bands, i)) {
      addLines(textLines(band.segments));
      i++;
      continue;
    }
    const run = gutterRun(bands, i);
    const inside = bars.filter((bar) => crossesGutter(run, bar));
    if (inside.length < 3 && flowsDownColumns(run)) {
      for (const column of columnSegments(run)) blocks.push(...textBlocks(column, bars, depth + 1));
      i += run.bands.length;
      continue;
    }
    const table = withoutTail(
      run,
      (last, above) => last.y0 - above.y1 < 0.5 * last.size && last.columns[0]?.x0 !== run.columns[0]?.x0,
    );
    if (isTable(table)) blocks.push({ kind: "table", rows: tableRows(table, inside) });
    else if (table.bands.length === 1 && textLines(band.segments).some((line) => line.length < band.columns.length))
      for (const column of columnSegments(table)) blocks.push(...textBlocks(column, bars, depth + 1));
    else for (const row of table.bands) addLines(textLines(row.segments));
    i += table.bands.length;
  }
  return blocks;
}

function crossesGutter({ bands, columns }: GutterRun, [x0, y0, x1, y1]: Box): boolean {
  const [top, bottom] = [bands[0], bands.at(-1)];
  if (top === undefined || bottom === undefined || y1 < top.y0 || y0 > bottom.y1) return false;
  return columns.slice(1).some((column, i) => x0 <= (columns[i]?.x1 ?? 0) && x1 >= column.x0);
}

const columnSegments = ({ bands, columns }: GutterRun): TextSegment[][] =>
  columns.map((_, i) =>
    bands.flatMap((band) => band.segments.filter((segment) => stretchIndex(columns, segment) === i)),
  );

function isTable({ bands, columns }: GutterRun): boolean {
  const divided = bands.filter((band) => band.columns.length > 1);
  if (divided.length < 2 || columns.length < 2) return false;
  if (divided.length > 2 || columns.length > 2) return true;
  const [left, right] = columns;
  return left !== undefined && right !== undefined && right.x0 - left.x1 > SURE_GUTTER * (divided[0]?.size ?? 0);
}
