import { type Box, boxArea, enclosingBox, intersectBoxes } from "../model/box.ts";

/**
 * Joins boxes that overlap, as long as the joined box covers next to nothing that no box covered: neighbours on a line
 * become one, two lines of a paragraph that overlap by a hair stay two, or the shorter line would be hidden whole.
 */
export function mergeBoxes(boxes: readonly Box[]): Box[] {
  const merged: Box[] = [];
  for (const next of boxes) {
    let box = next;
    for (let i = 0; i < merged.length; i++) {
      const other = merged[i] as Box;
      if (!belongTogether(box, other)) continue;
      box = enclosingBox([box, other]);
      merged.splice(i, 1);
      // The larger box may now reach boxes that were passed over.
      i = -1;
    }
    merged.push(box);
  }
  return merged;
}

const ADDED_SHARE = 0.15;

function belongTogether(a: Box, b: Box): boolean {
  const common = intersectBoxes(a, b);
  if (common === null) return false;
  const both = boxArea(enclosingBox([a, b]));
  return both - (boxArea(a) + boxArea(b) - boxArea(common)) <= ADDED_SHARE * both;
}
