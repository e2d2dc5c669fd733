import { type Box, boxHeight, boxWidth } from "../model/box.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";

/** Thicker lines are bars, not rulings. */
const THICKEST = 3;

/** The painted lines that part the cells of tables: thin paths, and the sides of stroked frames. Default user space. */
export function rulingsOf(objects: readonly PaintedObject[]): Box[] {
  return objects.flatMap((object): Box[] => {
    if (object.type !== "path") return [];
    const box = object.bounds;
    if (boxWidth(box) < THICKEST || boxHeight(box) < THICKEST) return [box];
    return object.stroked ? sides(box) : [];
  });
}

const sides = ([x0, y0, x1, y1]: Box): Box[] => [
  [x0, y0, x0, y1],
  [x1, y0, x1, y1],
  [x0, y0, x1, y0],
  [x0, y1, x1, y1],
];
