import type { PixelBox } from "../../pdf/page-transform.ts";
import { components } from "./components.ts";
import { inkOf } from "./ink.ts";
import type { Plane } from "./plane.ts";
import { writingLines } from "./writing-lines.ts";

/** As for writing under a cover: levels between ink and what is around it. */
const INK_LEVELS = 24;
/** Inches around a place that are looked at to the sides, above and below. */
const REACH_ACROSS = 2;
const REACH_DOWN = 0.5;
/** Size of the neighbourhood that ink is compared with, in inches. */
const NEIGHBOURHOOD = 0.09;

/**
 * The lines of writing around a place, as boxes of the plane that are as high as their letters.
 * @param dpi pixels of the plane to an inch of paper.
 */
export function writingAround(plane: Plane, box: PixelBox, dpi: number): PixelBox[] {
  const left = Math.max(0, box.left - Math.round(REACH_ACROSS * dpi));
  const top = Math.max(0, box.top - Math.round(REACH_DOWN * dpi));
  const part = partOf(plane, {
    left,
    top,
    right: Math.min(plane.width, box.right + Math.round(REACH_ACROSS * dpi)),
    bottom: Math.min(plane.height, box.bottom + Math.round(REACH_DOWN * dpi)),
  });
  const ink = inkOf(part, INK_LEVELS, Math.round(NEIGHBOURHOOD * dpi), -1);
  // Blocks of a mosaic have edges too, and would join the line beside them.
  for (let y = box.top - top; y < box.bottom - top; y++) {
    ink.fill(0, y * part.width + box.left - left, y * part.width + box.right - left);
  }
  return writingLines(components(ink, part.width, part.height), part, ink).map((line) => ({
    left: line.left + left,
    top: line.top + top,
    right: line.right + left,
    bottom: line.bottom + top,
  }));
}

function partOf({ width, data }: Plane, box: PixelBox): Plane {
  const part = { width: box.right - box.left, height: box.bottom - box.top };
  const levels = new Uint8Array(part.width * part.height);
  for (let y = 0; y < part.height; y++) {
    const from = (y + box.top) * width + box.left;
    levels.set(data.subarray(from, from + part.width), y * part.width);
  }
  return { ...part, data: levels };
}
