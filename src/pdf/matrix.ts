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
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [box[0], box[2]]) {
    for (const y of [box[1], box[3]]) {
      xs.push(m[0] * x + m[2] * y + m[4]);
      ys.push(m[1] * x + m[3] * y + m[5]);
    }
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Matrix of a page object; for a form it maps the form's space to that of its parent. */
export function readMatrix(pdfium: Pdfium, handle: number): Matrix {
  return pdfium.lend(24, (pointer): Matrix => {
    if (!pdfium.native.FPDFPageObj_GetMatrix(handle, pointer)) return IDENTITY;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.floats(pointer, 6);
    return [a, b, c, d, e, f];
  });
}
