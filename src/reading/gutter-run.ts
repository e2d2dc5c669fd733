import { joinedStretches, type Stretch, stretchIndex, type TextBand, textLines } from "./text-bands.ts";
import { median, segmentText, type TextSegment, wordCount } from "./text-piece.ts";

/** Consecutive bands that share white space from top to bottom: a table, or columns of text. */
export interface GutterRun {
  readonly bands: readonly TextBand[];
  readonly columns: readonly Stretch[];
}

/** A line of a column of prose has this many words at least. */
const PROSE_WORDS = 4;
/** A column of values has this many lines at least and this many words on most of them at most. */
const TERSE_LINES = 3;
const TERSE_WORDS = 2;
/** White stripe between words, in em, that may be a gutter when some row of the run has a wider gap there. */
const NARROW_GUTTER = 0.3;
/** White stripe, in em, that is a gutter when it divides three rows at the same place. */
const EVEN_GUTTER = 0.6;

const dividedBand = (band: TextBand): boolean => band.columns.length > 1;
const gapBetween = (above: TextBand, below: TextBand): number => below.y0 - above.y1;

/** Bands closer than this many em stand beside each other: a cell of several lines next to one that is centred on them. */
const INTERLOCKED = 0.2;

/** Whether a run may start here: the band is divided, or it is the top of a cell that rises above its row. */
export function startsRun(bands: readonly TextBand[], start: number): boolean {
  const [band, below] = [bands[start], bands[start + 1]];
  if (band === undefined || dividedBand(band)) return band !== undefined;
  if (below === undefined || !dividedBand(below) || gapBetween(band, below) > INTERLOCKED * band.size) return false;
  return joinedStretches([...band.columns, ...below.columns]).length > 1;
}

/** The longest run that starts with `bands[start]`, where `startsRun` holds. */
export function gutterRun(bands: readonly TextBand[], start: number): GutterRun {
  const first = bands[start] as TextBand;
  const run: TextBand[] = [first];
  const gaps: number[] = [];
  let columns = [...first.columns];
  for (let i = start + 1; i < bands.length; i++) {
    const [above, band, below] = [bands[i - 1] as TextBand, bands[i] as TextBand, bands[i + 1]];
    const gap = gapBetween(above, band);
    const widest = gaps.length > 0 ? Math.max(...gaps) : gap;
    const apart =
      gap > Math.max(2.5 * band.size, 3 * widest) ||
      (!dividedBand(band) && gap > Math.max(1.2 * band.size, 1.25 * widest));
    if (apart) break;
    const joined = joinedStretches([...columns, ...band.columns]);
    if (joined.length < 2 && columns.length > 1) {
      // A heading inside a table runs across; text after a table does too, but no row of the table follows it.
      const resumes =
        below !== undefined && dividedBand(below) && joinedStretches([...columns, ...below.columns]).length > 1;
      if (!resumes || dividedBand(band) || run.length < 2 || gapBetween(band, below) > 1.5 * widest + 0.3 * band.size)
        break;
    } else columns = joined;
    run.push(band);
    gaps.push(gap);
  }
  const finer = columns.flatMap((column) => spannedColumns(run, column)).flatMap((column) => closeColumns(run, column));
  return { bands: run, columns: withoutHeadingColumns(run, finer) };
}

/** Columns that a heading over several of them, or a cell that spans them, made one. */
function spannedColumns(run: readonly TextBand[], column: Stretch): Stretch[] {
  const rows = run.map((band) => band.columns.filter(within(column))).filter((parts) => parts.length > 0);
  const divided = rows.filter((parts) => parts.length > 1);
  if (divided.length < 2 || divided.length < 0.6 * rows.length) return [column];
  const finer = joinedStretches(divided.flat());
  return finer.length > 1 ? finer : [column];
}

/** Columns whose cells come so close that only some rows (often the headings), or none, show a gap of their own. */
function closeColumns(run: readonly TextBand[], column: Stretch): Stretch[] {
  const rows = run
    .map((band) => band.segments.filter(within(column)).sort((a, b) => a.x0 - b.x0))
    .filter((segments) => segments.length > 0);
  if (rows.length < 3) return [column];
  const words = rows.map((segments) => segments.flatMap((segment) => segment.words));
  const size = median(words.flat().map((word) => word.size));
  const isGutter = (left: number, right: number): boolean => {
    const shown = rows.some((parts) =>
      parts.some(({ x1 }, i) => x1 <= left && (parts[i + 1]?.x0 ?? Number.NEGATIVE_INFINITY) >= right),
    );
    const divides = words.filter((row) => row.some(({ x1 }) => x1 <= left) && row.some(({ x0 }) => x0 >= right));
    return right - left > (shown ? NARROW_GUTTER : EVEN_GUTTER) * size && (shown || divides.length >= 3);
  };
  const finer: Stretch[] = [];
  for (const part of joinedStretches(words.flat())) {
    const last = finer.at(-1);
    if (last === undefined || isGutter(last.x1, part.x0)) finer.push(part);
    else finer[finer.length - 1] = { x0: last.x0, x1: part.x1 };
  }
  return finer.length > 1 ? finer : [column];
}

const within =
  (column: Stretch) =>
  ({ x0, x1 }: Stretch): boolean =>
    x0 >= column.x0 && x1 <= column.x1;

/** A heading at the left of a column of right-aligned numbers seems to be a column of its own. */
function withoutHeadingColumns(run: readonly TextBand[], columns: readonly Stretch[]): Stretch[] {
  const filled = (column: Stretch): number[] =>
    run.flatMap((band, row) =>
      band.segments.some(({ words }) => words.some((word) => word.x0 < column.x1 && word.x1 > column.x0)) ? [row] : [],
    );
  const firstWhole = Math.max(0, run.findIndex(dividedBand));
  const kept = [...columns];
  for (let i = 1; i < kept.length && kept.length > 2; ) {
    const [left, right] = [kept[i - 1] as Stretch, kept[i] as Stretch];
    const [inLeft, inRight] = [filled(left), filled(right)];
    const disjoint = inLeft.every((row) => !inRight.includes(row));
    // Cells that are centred on each other are disjoint too, but all the way down.
    const fewer = inLeft.length < inRight.length ? inLeft : inRight;
    if (disjoint && fewer.every((row) => row <= firstWhole)) kept.splice(i - 1, 2, { x0: left.x0, x1: right.x1 });
    else i++;
  }
  return kept;
}

/** The run without the undivided bands at its end. */
export function withoutTail(run: GutterRun, keep: (band: TextBand, above: TextBand) => boolean): GutterRun {
  let end = run.bands.length;
  while (end > 1) {
    const [band, above] = [run.bands[end - 1] as TextBand, run.bands[end - 2] as TextBand];
    if (dividedBand(band) || keep(band, above)) break;
    end--;
  }
  return end === run.bands.length ? run : { ...run, bands: run.bands.slice(0, end) };
}

/** Text that flows down each column on its own, as against rows that are read across. */
export function flowsDownColumns(run: GutterRun): boolean {
  const divided = run.bands.filter(dividedBand);
  const all = run.bands.flatMap((band) => band.segments);
  const lineCount = textLines(all).length;
  // Lines of neighbouring columns that do not stand on one line chain into high bands.
  const high = divided.filter((band) => linesByColumn(band, run.columns).filter((count) => count >= 3).length > 1);
  const inHigh = high.reduce((sum, band) => sum + Math.max(...linesByColumn(band, run.columns)), 0);
  if (
    inHigh > 0.5 * lineCount &&
    high.length <= 0.5 * run.bands.length + 1 &&
    high.some((band) => standsApart(band, run.columns))
  )
    return true;
  if (isLetterhead(run.bands, run.columns)) return true;
  // Beside a column of numbers, dates or names even long text is a cell of its row.
  return (
    !run.columns.some((column) => isTerse(run.bands, column)) &&
    run.columns.some((column) => continues(divided, column))
  );
}

/** A column of values rather than text: a word or two on most of its lines, which stand at the height of lines beside them. */
function isTerse(bands: readonly TextBand[], column: Stretch): boolean {
  const lines = bands.flatMap((band) => textLines(inColumn(band, column)));
  if (lines.length < TERSE_LINES || median(lines.map(wordCount)) > TERSE_WORDS) return false;
  const beside = bands.flatMap(({ segments }) => segments.filter(({ x0, x1 }) => x0 >= column.x1 || x1 <= column.x0));
  const mid = ({ y0, y1 }: TextSegment): number => (y0 + y1) / 2;
  const level = lines.filter(([own]) =>
    beside.some((other) => own !== undefined && Math.abs(mid(own) - mid(other)) < 0.2 * own.size),
  );
  return level.length > 0.5 * lines.length;
}

/** A few lines side by side in different sizes are two texts, not rows. */
function isLetterhead(bands: readonly TextBand[], columns: readonly Stretch[]): boolean {
  if (bands.length > 4 || columns.length > 2) return false;
  const divided = bands.filter(dividedBand);
  const unlike = divided.filter(({ segments }) => {
    const sizes = segments.map((segment) => segment.size);
    return Math.max(...sizes) > 1.08 * Math.min(...sizes);
  });
  return divided.length > 1 && unlike.length > 0.5 * divided.length;
}

function linesByColumn(band: TextBand, columns: readonly Stretch[]): number[] {
  return columns.map(
    (_, i) => textLines(band.segments.filter((segment) => stretchIndex(columns, segment) === i)).length,
  );
}

/** Half the lines of a column have no partner at the same height in another column. */
function standsApart(band: TextBand, columns: readonly Stretch[]): boolean {
  const mids = band.segments.map((segment) => ({
    column: stretchIndex(columns, segment),
    y: (segment.y0 + segment.y1) / 2,
    size: segment.size,
  }));
  const alone = mids.filter((a) => !mids.some((b) => b.column !== a.column && Math.abs(a.y - b.y) < 0.2 * a.size));
  return alone.length > 0.5 * mids.length;
}

/** Line after line of prose fills the column and goes on in lower case on the next, while other columns have text of their own. */
function continues(bands: readonly TextBand[], column: Stretch): boolean {
  const lines = bands.map((band) => inColumn(band, column)).filter((line) => line.length > 0);
  if (lines.length < 4 || median(lines.map(wordCount)) < PROSE_WORDS) return false;
  const starts = new Set<string>();
  let flowing = 0;
  for (let i = 1; i < lines.length; i++) {
    const [upper, lower] = [lines[i - 1] ?? [], (lines[i] ?? []).map(segmentText).join(" ")];
    const end = Math.max(...upper.map((segment) => segment.x1));
    const open = !/[.;:]$/.test(upper.map(segmentText).join(" "));
    if (end - column.x0 < 0.75 * (column.x1 - column.x0) || !open || !/^\p{Ll}/u.test(lower)) continue;
    flowing++;
    starts.add(/^\p{L}+/u.exec(lower)?.[0] ?? "");
  }
  return flowing >= 3 && flowing > 0.4 * (lines.length - 1) && starts.size > 0.5 * flowing;
}

const inColumn = (band: TextBand, column: Stretch): TextSegment[] =>
  band.segments.filter((segment) => segment.x0 < column.x1 && segment.x1 > column.x0);
