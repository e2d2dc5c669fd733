import type { Box } from "../model/box.ts";

/** The box in hundredths of a point, rounded outward: redaction burns these boxes, and they must never shrink. */
export const outwardBox = ([x0, y0, x1, y1]: Box): Box => {
  const down = (value: number): number => Math.floor(Number((value * 100).toFixed(3))) / 100;
  const up = (value: number): number => Math.ceil(Number((value * 100).toFixed(3))) / 100;
  return [down(x0), down(y0), up(x1), up(y1)];
};
