import type { Box } from "../model/box.ts";

/** A cell that rulings draw, in the frame of its text; `row` and `column` of its first square, a merged cell has several. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A table that rulings draw, with every cell. */
export interface RuledGrid {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly cells: readonly GridCell[];
}

/** Ends and corners of rulings miss each other by up to this many points. */
const NEAR = 2.5;
/** A line parts two squares when it covers this much of their common side. */
const COVERED = 0.7;
/** Beyond this many squares, or crossings, the lines are squared paper or a drawing. */
const MOST_SQUARES = 20_000;
const MOST_CROSSINGS = 1_000_000;

/** A ruling: its position across itself and where along itself it runs. */
interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The tables that rulings draw. Sides that a table leaves open are closed where its lines end.
 * @param walls vertical rulings. @param bars horizontal ones, in the same frame.
 */
export function ruledGrids(walls: readonly Box[], bars: readonly Box[]): RuledGrid[] {
  const upright = joinedLines(walls.map(([x0, y0, x1, y1]) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })));
  const level = joinedLines(bars.map(([x0, y0, x1, y1]) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })));
  if (upright.length * level.length > MOST_CROSSINGS) return [];
  return connected(upright, level).flatMap(({ upright, level }) => gridOf(upright, level) ?? []);
}

/** Rulings that go on with each other on one line: many programs draw them side by side, cell by cell, twice. */
function joinedLines(lines: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row !== undefined && line.at - (row[0] as Line).at < NEAR) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => {
    const joined: { at: number; from: number; to: number }[] = [];
    for (const { at, from, to } of row.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last !== undefined && from <= last.to + NEAR) last.to = Math.max(last.to, to);
      else joined.push({ at, from, to });
    }
    return joined;
  });
}

interface Crossing {
  readonly upright: Line[];
  readonly level: Line[];
}

/** Lines that touch, directly or through others. */
function connected(upright: readonly Line[], level: readonly Line[]): Crossing[] {
  const groups: Crossing[] = [];
  const left = new Set(level);
  const unseen = new Set(upright);
  for (const start of upright) {
    if (!unseen.delete(start)) continue;
    const group: Crossing = { upright: [start], level: [] };
    for (let w = 0, b = 0; w < group.upright.length; ) {
      const wall = group.upright[w++] as Line;
      for (const bar of left)
        if (touch(wall, bar)) {
          left.delete(bar);
          group.level.push(bar);
        }
      for (; b < group.level.length; b++)
        for (const other of unseen)
          if (touch(other, group.level[b] as Line)) {
            unseen.delete(other);
            group.upright.push(other);
          }
    }
    groups.push(group);
  }
  return groups;
}

const touch = (wall: Line, bar: Line): boolean =>
  wall.at >= bar.from - NEAR && wall.at <= bar.to + NEAR && bar.at >= wall.from - NEAR && bar.at <= wall.to + NEAR;

function gridOf(upright: readonly Line[], level: readonly Line[]): RuledGrid | null {
  const xs = positions(upright, level);
  const ys = positions(level, upright);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MOST_SQUARES) return null;
  const x = (i: number): number => xs[i] as number;
  const y = (i: number): number => ys[i] as number;
  const rightOf = new Set<number>();
  const below = new Set<number>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const square = row * columns + column;
      if (column + 1 < columns && !isParted(upright, x(column + 1), y(row), y(row + 1))) rightOf.add(square);
      if (row + 1 < rows && !isParted(level, y(row + 1), x(column), x(column + 1))) below.add(square);
    }
  const cells = mergedSquares(columns, rows, rightOf, below).map((squares): GridCell => {
    const inRows = squares.map((square) => Math.floor(square / columns));
    const inColumns = squares.map((square) => square % columns);
    const [row, column] = [Math.min(...inRows), Math.min(...inColumns)];
    return {
      row,
      column,
      x0: x(column),
      x1: x(Math.max(...inColumns) + 1),
      y0: y(row),
      y1: y(Math.max(...inRows) + 1),
    };
  });
  return { x0: x(0), x1: x(columns), y0: y(0), y1: y(rows), cells };
}

/** Where lines stand, and where the lines across end. */
function positions(lines: readonly Line[], across: readonly Line[]): number[] {
  const ends = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  const found: number[] = [];
  for (const at of [...lines.map(({ at }) => at), ...ends.filter(Number.isFinite)].sort((a, b) => a - b))
    if (found.length === 0 || at - (found.at(-1) as number) > 2 * NEAR) found.push(at);
  return found;
}

function isParted(lines: readonly Line[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines)
    if (Math.abs(line.at - at) <= 2 * NEAR) covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  return covered >= COVERED * (to - from);
}

/** Squares (row by row) joined with their neighbours where nothing parts them. */
function mergedSquares(
  columns: number,
  rows: number,
  rightOf: ReadonlySet<number>,
  below: ReadonlySet<number>,
): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (let start = 0; start < columns * rows; start++) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (let i = 0; i < group.length; i++) {
      const square = group[i] as number;
      const neighbours = [
        rightOf.has(square) ? square + 1 : -1,
        square % columns > 0 && rightOf.has(square - 1) ? square - 1 : -1,
        below.has(square) ? square + columns : -1,
        below.has(square - columns) ? square - columns : -1,
      ];
      for (const next of neighbours)
        if (next >= 0 && !seen.has(next)) {
          seen.add(next);
          group.push(next);
        }
    }
    groups.push(group);
  }
  return groups;
}
