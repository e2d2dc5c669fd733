import { signal } from "@preact/signals";
import type { PageSize } from "../../contract.ts";
import { sizeOf } from "./page-views.ts";
import { document, page, zoom } from "./view.ts";

const LEVELS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** CSS pixels of one point at 100 %. */
const PIXELS = 96 / 72;

/** Width in CSS pixels that the viewer has for a page; 0 until it was measured. */
export const roomForPage = signal(0);

/** Width in CSS pixels of a page as it is shown. */
export const shownWidth = (size: PageSize): number =>
  zoom.value === "fit" ? roomForPage.value : zoom.value * size.width * PIXELS;

/** Zoom of a page as a share of its size on paper. */
export const zoomOf = (size: PageSize): number => shownWidth(size) / (size.width * PIXELS);

/** The next level up (1) or down (-1). */
export function zoomBy(step: 1 | -1): void {
  const shown = document.peek();
  if (shown === null) return;
  const now = zoomOf(sizeOf(shown.id, page.peek()));
  const next = step === 1 ? LEVELS.find((level) => level > now + 0.01) : LEVELS.findLast((level) => level < now - 0.01);
  if (next !== undefined) zoom.value = next;
}

export function fitZoom(): void {
  zoom.value = "fit";
}
