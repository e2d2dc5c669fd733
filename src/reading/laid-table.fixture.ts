import type { Box } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { ADVANCE, glyphsOf } from "./glyph-layout.fixture.ts";

export interface TableStyle {
  /** Which lines are painted: around every cell, only under rows or between columns, under the headings, or none. */
  readonly lines: "all" | "rows" | "columns" | "headings" | "none";
  readonly valign: "top" | "middle";
  /** Points of the columns, left to right; text is wrapped in them. */
  readonly widths: readonly number[];
  /** Columns whose text ends at the right. */
  readonly right?: readonly number[];
  /** White space around the text of a cell, in points; 4 by default. */
  readonly padding?: number;
  readonly size?: number;
}

export interface LaidTable {
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Box[];
  /** Where the table ends. */
  readonly bottom: number;
}

const LEADING = 1.2;

/** A table as word processors lay it out, its top left corner at (x, y) of user space. */
export function laidTable(rows: readonly (readonly string[])[], x: number, y: number, style: TableStyle): LaidTable {
  const { size = 10, padding = 4, widths } = style;
  const left = (column: number): number => x + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const glyphs: Glyph[] = [];
  const tops = [y];
  for (const row of rows) {
    const cells = row.map((text, column) => wrapped(text, (widths[column] ?? 0) - 2 * padding, size));
    const most = Math.max(...cells.map((lines) => lines.length));
    const top = tops.at(-1) as number;
    cells.forEach((lines, column) => {
      const drop = style.valign === "middle" ? (most - lines.length) / 2 : 0;
      lines.forEach((line, i) => {
        const width = line.length * ADVANCE * size;
        const shift = style.right?.includes(column) ? (widths[column] ?? 0) - padding - width : padding;
        glyphs.push(
          ...glyphsOf(line, left(column) + shift, top - padding - (i + drop + 0.8) * LEADING * size, { size }),
        );
      });
    });
    tops.push(top - 2 * padding - most * LEADING * size);
  }
  return {
    glyphs,
    rulings: rulings(tops, widths.map((_, i) => left(i)).concat(left(widths.length)), style),
    bottom: tops.at(-1) as number,
  };
}

function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const line = lines.at(-1);
    if (line !== undefined && (line.length + 1 + word.length) * ADVANCE * size <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function rulings(ys: readonly number[], xs: readonly number[], { lines }: TableStyle): Box[] {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  const bars = ys.map((at): Box => [left, at, right, at + 0.5]);
  const walls = xs.map((at): Box => [at, bottom, at + 0.5, top]);
  if (lines === "all") return [...bars, ...walls];
  if (lines === "rows") return bars;
  if (lines === "columns") return [...walls, bars[0] as Box, bars[1] as Box, bars.at(-1) as Box];
  return lines === "headings" ? [bars[0] as Box, bars[1] as Box, bars.at(-1) as Box] : [];
}
