import type { HiddenOnPage, PageOutcome } from "./compare-page.ts";
import type { HiddenPlaces } from "./compared-pages.ts";
import type { PagePairs } from "./page-pairs.ts";
import type { ReadPicture } from "./read-around-boxes.ts";

export interface RedactedFile {
  /** The finished file. */
  readonly bytes: Uint8Array;
  /** Those of the same file, opened anew from `bytes`, and of its source; compared by `comparePage`. */
  readonly pages: PagePairs<HiddenOnPage, PageOutcome> & { readonly inSource: number };
  /** Pages without an entry have no boxes. */
  readonly hidden: readonly HiddenPlaces[];
  /** Plain strings that the file must not hold: recovered leaks and data under the boxes. */
  readonly secrets: readonly string[];
  /** Strings given to the file on purpose that say nothing of the source: its neutral title and producer. */
  readonly ownStrings: readonly string[];
  /** Reads pictures of the surroundings of boxes; null when OCR is off: that check is then left out. */
  readonly readPicture: ReadPicture | null;
  /** Resolution at which most pages are compared. */
  readonly dpi: number;
}
