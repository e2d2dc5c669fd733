import type { PixelBox } from "../../pdf/page-transform.ts";
import type { Plane } from "./plane.ts";

/** Pixels above and below a place that count as its ground. */
const GROUND = 8;
/** Levels by which the ground may differ above and below: the edge of a shaded cell differs by more. */
const SAME_GROUND = 14;
/** Levels by which the row with most ink differs from the ground. */
const LEAST_INK = 14;
/** Levels by which columns differ along a line of letters; a bar or a rule is the same all along. */
const LEAST_CHANGE = 6;

/** Whether a soft place has the tones of a line of writing: ink between like ground above and below, more of it here than there. */
export function isWrittenLine(plane: Plane, box: PixelBox): boolean {
  const above = meanLevel(plane, { ...box, top: Math.max(0, box.top - GROUND), bottom: box.top });
  const below = meanLevel(plane, { ...box, top: box.bottom, bottom: Math.min(plane.height, box.bottom + GROUND) });
  if (Math.abs(above - below) > SAME_GROUND) return false;
  const ground = (above + below) / 2;
  const rows: number[] = [];
  for (let y = box.top; y < box.bottom; y++)
    rows.push(Math.abs(meanLevel(plane, { ...box, top: y, bottom: y + 1 }) - ground));
  const most = Math.max(...rows);
  if (most < LEAST_INK) return false;
  const inked = rows.flatMap((ink, index) => (ink >= most / 2 ? [box.top + index] : []));
  const core = { ...box, top: Math.min(...inked), bottom: Math.max(...inked) + 1 };
  return changeAlong(plane, core) >= LEAST_CHANGE;
}

/** How much the means of columns vary, without the ends of the line. */
function changeAlong(plane: Plane, core: PixelBox): number {
  const end = Math.min((core.right - core.left) >> 2, core.bottom - core.top);
  const columns: number[] = [];
  for (let x = core.left + end; x < core.right - end; x++)
    columns.push(meanLevel(plane, { ...core, left: x, right: x + 1 }));
  columns.sort((a, b) => a - b);
  const at = (share: number): number => columns[Math.floor(share * (columns.length - 1))] ?? 0;
  return at(0.9) - at(0.1);
}

function meanLevel({ width, data }: Plane, { left, top, right, bottom }: PixelBox): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) sum += data[y * width + x] as number;
  }
  return sum / Math.max(1, (right - left) * (bottom - top));
}
