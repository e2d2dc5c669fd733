/**
 * Rectangle `[x0, y0, x1, y1]` in the default user space of a page: points, origin bottom-left, before /Rotate and
 * UserUnit, not relative to the crop box (ISO 32000-2, 8.3.2.3). Always x0 <= x1 and y0 <= y1.
 */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

export const boxWidth = (box: Box): number => box[2] - box[0];
export const boxHeight = (box: Box): number => box[3] - box[1];
export const boxArea = (box: Box): number => Math.max(0, boxWidth(box)) * Math.max(0, boxHeight(box));

/** The common part of two boxes, null when they do not touch. */
export function intersectBoxes(a: Box, b: Box): Box | null {
  const x0 = Math.max(a[0], b[0]);
  const y0 = Math.max(a[1], b[1]);
  const x1 = Math.min(a[2], b[2]);
  const y1 = Math.min(a[3], b[3]);
  return x0 <= x1 && y0 <= y1 ? [x0, y0, x1, y1] : null;
}

/** The smallest box that holds all of them. @throws RangeError on an empty list. */
export function enclosingBox(boxes: readonly Box[]): Box {
  const first = boxes[0];
  if (first === undefined) throw new RangeError("enclosingBox needs at least one box");
  return boxes.reduce<Box>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    first,
  );
}

/** Share of `box` that lies inside `other`, 0 to 1; a box without area counts as a point on its centre. */
export function shareInside(box: Box, other: Box): number {
  const common = intersectBoxes(box, other);
  if (common === null) return 0;
  const area = boxArea(box);
  if (area > 0) return boxArea(common) / area;
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x >= other[0] && x <= other[2] && y >= other[1] && y <= other[3] ? 1 : 0;
}

/** `box` grown by `margin` points on every side. */
export const growBox = (box: Box, margin: number): Box => [
  box[0] - margin,
  box[1] - margin,
  box[2] + margin,
  box[3] + margin,
];
