import type { PageTransform } from "./page-transform.ts";

/** Pixels of a page as a reader sees it (crop box, rotated), rows from the top, without padding. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1 = grey, 3 = RGB, 4 = RGB and an unused byte. */
  readonly channels: 1 | 3 | 4;
  /** `width * height * channels` bytes. */
  readonly data: Uint8Array;
  readonly transform: PageTransform;
}
