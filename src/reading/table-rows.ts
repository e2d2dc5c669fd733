import type { Box } from "../model/box.ts";
import type { GutterRun } from "./gutter-run.ts";
import { type Stretch, stretchIndex, type TextBand, textLines } from "./text-bands.ts";
import { median, segmentOf, segmentText, type TextSegment, type TextWord } from "./text-piece.ts";

/** Lines of words, from the top. */
export interface TableCell {
  readonly column: number;
  readonly lines: readonly (readonly TextWord[])[];
}

export type TableRow = readonly TableCell[];

/** Cells that touch at a gutter are still told apart by a gap of this many em. */
const CELL_GAP = 0.25;
/** Gaps that differ by this many em are of two kinds. */
const PLAINLY = 0.25;
/** When more of the closer lines than this are rows of values, that is the distance of rows. */
const MISFITS = 0.25;

interface BandRow {
  readonly band: TextBand;
  readonly segments: readonly TextSegment[];
  readonly columns: ReadonlySet<number>;
}

/** Rows of a table; a cell that is wrapped over several lines is one cell. `bars` are horizontal rulings in the same frame. */
export function tableRows(run: GutterRun, bars: readonly Box[]): TableRow[] {
  const rows = run.bands.map((band): BandRow => {
    const segments = band.segments.flatMap((segment) => cutAtGutters(segment, run.columns));
    return { band, segments, columns: new Set(segments.map((segment) => stretchIndex(run.columns, segment))) };
  });
  const joins = joinTest(rows, run.columns, bars);
  const grouped: BandRow[][] = [];
  rows.forEach((row, i) => {
    if (i > 0 && joins(i)) grouped.at(-1)?.push(row);
    else grouped.push([row]);
  });
  return grouped.map((group) =>
    cellsOf(
      group.flatMap((row) => row.segments),
      run.columns,
    ),
  );
}

function cutAtGutters(segment: TextSegment, columns: readonly Stretch[]): TextSegment[] {
  const parts: TextWord[][] = [];
  segment.words.forEach((word, i) => {
    const before = segment.words[i - 1];
    const cut =
      before === undefined ||
      (word.x0 - before.x1 > CELL_GAP * word.size && stretchIndex(columns, word) !== stretchIndex(columns, before));
    if (cut) parts.push([word]);
    else parts.at(-1)?.push(word);
  });
  return parts.map(segmentOf);
}

function cellsOf(segments: readonly TextSegment[], columns: readonly Stretch[]): TableRow {
  return columns.flatMap((_, column) => {
    const inside = segments.filter((segment) => spanStart(columns, segment) === column);
    if (inside.length === 0) return [];
    return [{ column, lines: textLines(inside).map((line) => line.flatMap((segment) => segment.words)) }];
  });
}

/** A cell over several columns stands in the first of them. */
function spanStart(columns: readonly Stretch[], { x0, x1 }: Stretch): number {
  const covered = columns.flatMap((column, i) => {
    const common = Math.min(column.x1, x1) - Math.max(column.x0, x0);
    return common > 0.6 * (column.x1 - column.x0) ? [i] : [];
  });
  return covered.length > 1 ? (covered[0] ?? 0) : stretchIndex(columns, { x0, x1 });
}

/** Tells whether a band goes on with the row of the band above. */
function joinTest(rows: readonly BandRow[], columns: readonly Stretch[], bars: readonly Box[]): (i: number) => boolean {
  const most = Math.max(...rows.map((row) => row.columns.size));
  const isFull = (row: BandRow): boolean => row.columns.has(0) && row.columns.size >= 0.75 * most;
  const row = (i: number): BandRow => rows[i] as BandRow;
  const gap = (i: number): number => row(i).band.y0 - row(i - 1).band.y1;
  const ruled = (i: number): boolean => bars.some(([, y0, , y1]) => midY(row(i - 1)) < y0 && y1 < midY(row(i)));
  const indices = rows.map((_, i) => i).slice(1);
  if (indices.filter(ruled).length >= Math.max(2, 0.4 * indices.length)) return (i) => !ruled(i);

  const close = closeGap(indices.map(gap), row(0).band.size);
  // Headings fill their columns with all their lines; rows of values do too, but they are not one row.
  const isBroken = (i: number): boolean => {
    const [above, below] = [row(i - 1), row(i)];
    const alike =
      above.columns.size === below.columns.size && [...below.columns].every((one) => above.columns.has(one));
    return alike && below.columns.size > 0.6 * most && (hasDigits(above) || hasDigits(below));
  };
  // Two columns may as well be two texts side by side, whose lines come close by chance.
  const inClose = columns.length < 3 ? [] : indices.filter((i) => gap(i) <= close);
  if (inClose.filter(isBroken).length <= MISFITS * inClose.length && inClose.length > 0)
    return (i) => gap(i) <= close && !isBroken(i);

  const areRows = (i: number): boolean => (isFull(row(i)) && isFull(row(i - 1))) || isBroken(i);
  const whole = indices.filter(areRows);
  const body = whole.length > 2 ? whole.slice(1) : whole;
  // Without two whole rows in a row, the second widest gap: the widest may be that under the headings.
  const widest = indices.map(gap).sort((x, y) => y - x);
  const rowGap = body.length > 0 ? median(body.map(gap)) : (widest[widest.length > 2 ? 1 : 0] ?? 0);
  const narrowest = Math.min(...indices.map(gap));
  return (i) => {
    if (areRows(i)) return false;
    if (gap(i) <= 0.75 * rowGap) return true;
    return (
      gap(i) <= 1.2 * rowGap &&
      gap(i) <= 1.3 * Math.max(narrowest, 0.2 * row(i).band.size) &&
      isWrapped(row(i - 1), row(i), columns)
    );
  };
}

/** The widest gap between the lines of a row, where those between rows are plainly wider; negative where they are not. */
function closeGap(gaps: readonly number[], size: number): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  let [close, widest] = [Number.NEGATIVE_INFINITY, PLAINLY * size];
  for (let i = 1; i < sorted.length; i++) {
    const step = (sorted[i] as number) - (sorted[i - 1] as number);
    if (step > widest) [close, widest] = [sorted[i - 1] as number, step];
  }
  return close;
}

const hasDigits = ({ segments }: BandRow): boolean => segments.some((segment) => /\d/.test(segmentText(segment)));

const midY = (row: BandRow): number => (row.band.y0 + row.band.y1) / 2;

/** A number or a code alone on its line: text that is wrapped does not fall into such lines. */
const isValue = (line: readonly TextSegment[]): boolean =>
  line.length === 1 && line[0]?.words.length === 1 && /\d/.test(segmentText(line[0]));

/** The first word of every cell below would not have fitted on the line above, and the first column is empty. */
function isWrapped(above: BandRow, below: BandRow, columns: readonly Stretch[]): boolean {
  if (below.columns.has(0)) return false;
  return below.segments.every((segment) => {
    const index = stretchIndex(columns, segment);
    const upper = above.segments.filter((other) => stretchIndex(columns, other) === index);
    const word = segment.words[0];
    const column = columns[index];
    if (upper.length === 0 || word === undefined || column === undefined) return false;
    if (isValue(upper) && isValue([segment])) return false;
    const end = Math.max(...upper.map((other) => other.x1));
    return end + 0.25 * word.size + (word.x1 - word.x0) > column.x1 + 0.1 * word.size;
  });
}
