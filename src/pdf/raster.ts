import type { PageTransform } from "./page-transform.ts";

/** Pixels of a whole page as a reader sees it (crop box, rotated), rows from the top, without padding. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1 = grey, 3 = RGB. */
  readonly channels: 1 | 3;
  /** `width * height * channels` bytes. */
  readonly data: Uint8Array;
  readonly transform: PageTransform;
}
