import type { PixelBox } from "../../pdf/page-transform.ts";
import type { Component } from "./components.ts";
import type { Plane } from "./plane.ts";

/** A row of marks that look like letters. */
export interface WritingLine extends PixelBox {
  readonly marks: readonly Component[];
}

/** Letters a line needs: shorter words are not told from specks. */
const MIN_LETTERS = 4;
/** Height of a letter in pixels of the plane: from 6 points at 120 dpi to headings of 40 points. */
const MIN_HEIGHT = 5;
const MAX_HEIGHT = 90;

/**
 * Groups components into rows that look like writing: several marks of like height on one baseline, close together, with thin
 * strokes, on a ground that is even. Texture of photographs has none of that at once.
 * @param plane the levels that the marks were taken from. @param ink the mask they were taken from.
 */
export function writingLines(marks: readonly Component[], plane: Plane, ink: Uint8Array): WritingLine[] {
  const letters = marks.filter(isLetterLike).sort((a, b) => a.left - b.left);
  return rows(letters)
    .map(trimmed)
    .filter((row) => isWriting(row))
    .map(toLine)
    .filter((line) => hasEvenGround(line, plane, ink));
}

const heightOf = (mark: Component): number => mark.bottom - mark.top;
const widthOf = (mark: Component): number => mark.right - mark.left;

/** Whether a mark has the size and the strokes of a letter, or of a few that touch. */
export function isLetterLike(mark: Component): boolean {
  const [width, height] = [widthOf(mark), heightOf(mark)];
  if (height < MIN_HEIGHT || height > MAX_HEIGHT || width > 8 * height) return false;
  const stroke = (2 * mark.area) / Math.max(1, mark.rim);
  return mark.area > 0.1 * width * height && stroke < Math.max(3, 0.5 * height);
}

/** Chains of marks, each linked to the nearest one to its right on the same line. */
function rows(letters: readonly Component[]): Component[][] {
  const rowOf = new Map<Component, Component[]>();
  const all: Component[][] = [];
  const open: Component[] = [];
  for (const mark of letters) {
    let nearest: Component | undefined;
    let kept = 0;
    for (const other of open) {
      if (mark.left - other.right > 1.5 * MAX_HEIGHT) continue;
      open[kept++] = other;
      if (continues(other, mark) && (nearest === undefined || other.right > nearest.right)) nearest = other;
    }
    open.length = kept;
    open.push(mark);
    const row = nearest === undefined ? undefined : rowOf.get(nearest);
    if (row === undefined) {
      const started = [mark];
      all.push(started);
      rowOf.set(mark, started);
    } else {
      row.push(mark);
      rowOf.set(mark, row);
    }
  }
  return all;
}

function continues(last: Component, next: Component): boolean {
  const [a, b] = [heightOf(last), heightOf(next)];
  const common = Math.min(last.bottom, next.bottom) - Math.max(last.top, next.top);
  const gap = next.left - last.right;
  return common > 0.5 * Math.min(a, b) && Math.max(a, b) < 2.5 * Math.min(a, b) && gap < 1.3 * Math.max(a, b);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Without the marks whose height is not that of the others: rules, specks, pictures beside the line. */
function trimmed(row: readonly Component[]): readonly Component[] {
  const typical = median(row.map(heightOf));
  return row.filter((mark) => heightOf(mark) < 2 * typical && heightOf(mark) > 0.4 * typical);
}

function isWriting(row: readonly Component[]): boolean {
  const typical = median(row.map(heightOf));
  const letters = row.reduce((sum, mark) => sum + Math.max(1, widthOf(mark) / (0.9 * typical)), 0);
  if (row.length < 3 || letters < MIN_LETTERS) return false;
  // Compared with the neighbours, because scans are seldom straight.
  const onBase = row.filter((mark, index) =>
    [row[index - 1], row[index + 1], row[index + 2]].some(
      (other) => other !== undefined && Math.abs(mark.bottom - other.bottom) <= Math.max(1, 0.12 * typical),
    ),
  ).length;
  return onBase >= 0.6 * row.length && !isRepeated(row);
}

/** A row of equal marks in equal distance is a pattern, dotted rule or grid, and no writing. */
function isRepeated(row: readonly Component[]): boolean {
  const same = (values: readonly number[]): boolean => {
    const typical = median(values);
    return values.filter((value) => Math.abs(value - typical) <= 1).length >= 0.9 * values.length;
  };
  const pitch = row.slice(1).map((mark, index) => mark.left - (row[index] as Component).left);
  return same(row.map(widthOf)) && same(row.map(heightOf)) && same(pitch) && same(row.map((mark) => mark.area));
}

const toLine = (row: readonly Component[]): WritingLine => ({
  left: Math.min(...row.map((mark) => mark.left)),
  top: Math.min(...row.map((mark) => mark.top)),
  right: Math.max(...row.map((mark) => mark.right)),
  bottom: Math.max(...row.map((mark) => mark.bottom)),
  marks: row,
});

/** Whether the marks stand out from a ground that varies much less than they do. */
function hasEvenGround(line: WritingLine, { width, data }: Plane, ink: Uint8Array): boolean {
  let [inkSum, inkCount] = [0, 0];
  const ground: number[] = [];
  for (let y = line.top; y < line.bottom; y++) {
    for (let x = line.left; x < line.right; x++) {
      const at = y * width + x;
      if (ink[at] !== 0) {
        inkSum += data[at] as number;
        inkCount++;
      } else if (!(ink[at - 1] || ink[at + 1] || ink[at - width] || ink[at + width])) ground.push(data[at] as number);
    }
  }
  const area = (line.right - line.left) * (line.bottom - line.top);
  if (inkCount < 0.06 * area || inkCount > 0.7 * area || ground.length < 0.1 * area) return false;
  ground.sort((a, b) => a - b);
  const at = (share: number): number => ground[Math.floor(share * (ground.length - 1))] as number;
  const contrast = Math.abs(inkSum / inkCount - at(0.5));
  return at(0.85) - at(0.15) < 0.4 * contrast;
}
