import type { Box } from "../model/box.ts";
import { gridRows, holds } from "./grid-rows.ts";
import { flowsDownColumns, type GutterRun, gutterRun, startsRun, withoutTail } from "./gutter-run.ts";
import type { RuledGrid } from "./ruled-grid.ts";
import { type TableRow, tableRows } from "./table-rows.ts";
import { stretchIndex, type TextBand, textBands, textLines } from "./text-bands.ts";
import type { TextSegment } from "./text-piece.ts";

/** What is read one after the other. */
export type TextBlock =
  | { readonly kind: "lines"; readonly lines: readonly (readonly TextSegment[])[] }
  | { readonly kind: "table"; readonly rows: readonly TableRow[] };

/** Painted lines in the frame of the text. */
export interface Rulings {
  /** Horizontal lines. */
  readonly bars: readonly Box[];
  /** Tables that lines draw. */
  readonly grids: readonly RuledGrid[];
}

/** Two rows are a table only when the gutter is this many em wide: two lines have gaps at the same place by chance. */
const SURE_GUTTER = 2;
const DEEPEST = 6;
/** Text beside a ruled table (a number in the margin, a stamp) is read after it when there is at most this much of it. */
const BESIDE = 0.2;

/** Blocks of a region in reading order. */
export function textBlocks(segments: readonly TextSegment[], rulings: Rulings, depth = 0): TextBlock[] {
  return ruledBlocks(segments, rulings, depth) ?? bandBlocks(segments, rulings, depth);
}

/** The blocks of a region around the first of its ruled tables; null when it has none that its text does not flow around. */
function ruledBlocks(segments: readonly TextSegment[], { bars, grids }: Rulings, depth: number): TextBlock[] | null {
  for (const grid of grids) {
    const inside = segments.filter((segment) => holds(grid, segment));
    if (inside.length === 0) continue;
    const midY = ({ y0, y1 }: TextSegment): number => (y0 + y1) / 2;
    const outside = segments.filter((segment) => !holds(grid, segment));
    const beside = outside.filter((segment) => midY(segment) >= grid.y0 && midY(segment) <= grid.y1);
    const rows = beside.length > BESIDE * inside.length ? null : gridRows(grid, inside);
    if (rows === null) continue;
    const left = { bars, grids: grids.filter((other) => other !== grid) };
    const part = (keep: (segment: TextSegment) => boolean): TextBlock[] =>
      textBlocks(outside.filter(keep), left, depth);
    return [
      ...part((segment) => midY(segment) < grid.y0),
      { kind: "table", rows },
      ...textBlocks(beside, left, depth),
      ...part((segment) => midY(segment) > grid.y1),
    ];
  }
  return null;
}

function bandBlocks(segments: readonly TextSegment[], rulings: Rulings, depth: number): TextBlock[] {
  const { bars } = rulings;
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
      for (const column of columnSegments(run)) blocks.push(...textBlocks(column, rulings, depth + 1));
      i += run.bands.length;
      continue;
    }
    const table = withoutTail(run, (last, above) => last.y0 - above.y1 < 0.8 * last.size && isInside(last, run));
    if (isTable(table)) blocks.push({ kind: "table", rows: tableRows(table, inside) });
    else if (table.bands.length === 1 && textLines(band.segments).some((line) => line.length < band.columns.length))
      for (const column of columnSegments(table)) blocks.push(...textBlocks(column, rulings, depth + 1));
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

/** The end of a wrapped cell: it stands in one column, and not in the first, where text after a table would start. */
const isInside = ({ columns: [part] }: TextBand, { columns }: GutterRun): boolean =>
  part !== undefined && columns.slice(1).some(({ x0, x1 }) => part.x0 >= x0 - 1 && part.x1 <= x1 + 1);

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
