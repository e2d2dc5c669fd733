import type { Box } from "../model/box.ts";
import type { Pdfium } from "./pdfium.ts";

/** `[a b c d e f]` as in ISO 32000-2, 8.3.3: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

/** Keeps upright rectangles upright. */
export const isUpright = (m: Matrix): boolean => (m[1] === 0 && m[2] === 0) || (m[0] === 0 && m[3] === 0);

/** The bounds of a transformed box. */
export function transformBox(m: Matrix, box: Box): Box {
  if (m === IDENTITY) return box;
  const [a, b, c, d, e, f] = m;
  const [x0, y0, x1, y1] = box;
  return [
    Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1) + e,
    Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1) + f,
    Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1) + e,
    Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1) + f,
  ];
}

/** Matrix of a page object; for a form it maps the form's space to that of its parent. */
export function readMatrix(pdfium: Pdfium, handle: number): Matrix {
  if (!pdfium.native.FPDFPageObj_GetMatrix(handle, pdfium.scratch)) return IDENTITY;
  const { floats } = pdfium.scratched;
  return [
    floats[0] as number,
    floats[1] as number,
    floats[2] as number,
    floats[3] as number,
    floats[4] as number,
    floats[5] as number,
  ];
}
