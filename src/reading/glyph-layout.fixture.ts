import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";

export const A4: PageGeometry = {
  page: 1,
  mediaBox: [0, 0, 595, 842],
  visibleBox: [0, 0, 595, 842],
  rotation: 0,
  userUnit: 1,
};

export interface TextStyle {
  readonly size?: number;
  /** Degrees, counter-clockwise; multiples of 90. */
  readonly turn?: 0 | 90 | 180 | 270;
  /** Extra space after each character, in em. */
  readonly spacing?: number;
  readonly object?: number;
}

/** Width of every character of the made-up font, in em. */
export const ADVANCE = 0.5;

/** Glyphs of a text that starts at a point of user space; blanks become gaps and blank glyphs as PDFium gives them. */
export function glyphsOf(text: string, x: number, y: number, style: TextStyle = {}): Glyph[] {
  const { size = 10, turn = 0, spacing = 0, object = 1 } = style;
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))];
  return [...text].map((character, i): Glyph => {
    const start = i * (ADVANCE + spacing) * size;
    const box = (left: number, right: number, low: number, high: number): [number, number, number, number] => {
      const at = (u: number, v: number): [number, number] => [x + u * cos - v * sin, y + u * sin + v * cos];
      const [[ax, ay], [bx, by]] = [at(left, low), at(right, high)];
      return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
    };
    const looseBox = box(start, start + ADVANCE * size, -0.22 * size, 0.93 * size);
    const blank = /\s/.test(character);
    return {
      text: character,
      box: blank ? box(start, start, 0, 0) : box(start + 0.05 * size, start + (ADVANCE - 0.05) * size, 0, 0.7 * size),
      looseBox,
      size,
      angle,
      object,
    };
  });
}

/** Lines one under the other, `leading` em apart. */
export function paragraphOf(lines: readonly string[], x: number, y: number, leading = 1.2, size = 10): Glyph[] {
  return lines.flatMap((line, i) => glyphsOf(line, x, y - i * leading * size, { size }));
}
