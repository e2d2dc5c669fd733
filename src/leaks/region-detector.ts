import type { Box } from "../model/box.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Found } from "./excluded.ts";
import type { Leak, LeakKind } from "./leak.ts";
import type { RecoveredPicture } from "./recovered-picture.ts";

/** Finds leaks that are places of the page and no text that the file holds as text. */
export interface RegionDetector {
  readonly kind: LeakKind;
  /** What a rule leaves out is found with the rule's id. */
  find(page: ExaminedPage): Found[];
}

/** A leak without text. @param boxes in user space. @param recovered what is hidden there, if it can be got as a picture. */
export const regionLeak = (
  kind: LeakKind,
  page: ExaminedPage,
  boxes: readonly Box[],
  recovered: RecoveredPicture | null = null,
): Leak => ({
  kind,
  page: page.geometry.page,
  text: "",
  undecodable: 0,
  boxes,
  ...(recovered === null ? {} : { recovered }),
});
