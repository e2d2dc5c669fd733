import type { Box } from "../model/box.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Leak, LeakKind } from "./leak.ts";

/** Finds leaks that are places of the page and no text that the file holds as text. */
export interface RegionDetector {
  readonly kind: LeakKind;
  find(page: ExaminedPage): Leak[];
}

/** A leak without text. @param boxes in user space. */
export const regionLeak = (kind: LeakKind, page: ExaminedPage, boxes: readonly Box[]): Leak => ({
  kind,
  page: page.geometry.page,
  text: "",
  undecodable: 0,
  boxes,
});
