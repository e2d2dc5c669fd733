import { type PageGeometry, shownSize } from "../pdf/page-geometry.ts";

/** Page sizes may differ by the rounding of numbers, in 1/72 inch. */
const SIZE_TOLERANCE = 0.02;

interface Sized {
  readonly geometry: PageGeometry;
}

/** Whether two pages are shown as large as each other. */
export function isSameSize(made: Sized, original: Sized): boolean {
  const a = shownSize(made.geometry);
  const b = shownSize(original.geometry);
  return Math.abs(a.width - b.width) <= SIZE_TOLERANCE && Math.abs(a.height - b.height) <= SIZE_TOLERANCE;
}
