import type { PixelBox } from "../../pdf/page-transform.ts";
import type { Plane } from "./plane.ts";

/** Levels around the commonest one that count as even: paper as scanners see it. */
const EVEN = 18;

/**
 * Share of the pixels around a box that have about the same level, 0 to 1; null when there are none.
 * @param gap pixels next to the box that are passed over. @param margin width of the frame that is looked at.
 */
export function evenness({ width, height, data }: Plane, box: PixelBox, gap: number, margin: number): number | null {
  const counts = new Uint32Array(256);
  const reach = gap + margin;
  let total = 0;
  for (let y = Math.max(0, box.top - reach); y < Math.min(height, box.bottom + reach); y++) {
    for (let x = Math.max(0, box.left - reach); x < Math.min(width, box.right + reach); x++) {
      const near = y >= box.top - gap && y < box.bottom + gap && x >= box.left - gap && x < box.right + gap;
      if (near) continue;
      const level = data[y * width + x] as number;
      counts[level] = (counts[level] as number) + 1;
      total++;
    }
  }
  if (total === 0) return null;
  let [inside, best] = [0, 0];
  for (let level = 0; level < 256 + 2 * EVEN; level++) {
    if (level < 256) inside += counts[level] as number;
    if (level > 2 * EVEN) inside -= counts[level - 2 * EVEN - 1] as number;
    best = Math.max(best, inside);
  }
  return best / total;
}
