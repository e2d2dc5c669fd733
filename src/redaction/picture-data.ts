import type { PixelBox } from "../pdf/page-transform.ts";

/** How the samples of a picture are stored, each ready for a PDF image stream (ISO 32000-2, 7.4 and 8.9.5). */
export type PictureData =
  /** CCITT Group 4, 0 = black. `paper` says whether white is painted too or left as it is. */
  | { readonly encoding: "bilevel"; readonly paper: boolean; readonly bytes: Uint8Array }
  /** Flate with PNG predictors. `palette` holds RGB triples. */
  | {
      readonly encoding: "indexed";
      readonly bits: 1 | 2 | 4 | 8;
      readonly palette: Uint8Array;
      readonly bytes: Uint8Array;
    }
  | { readonly encoding: "jpeg"; readonly channels: 1 | 3; readonly bytes: Uint8Array };

/** A picture and the pixels of the page that it shows. */
export type PagePicture = PictureData & { readonly place: PixelBox };
