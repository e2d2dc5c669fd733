import type { PdfPage } from "../pdf/pdf-page.ts";
import { ExaminedPage } from "./examined-page.ts";
import { type ExcludedLeaks, partExcluded } from "./excluded.ts";
import type { Leak } from "./leak.ts";
import { leakingRuns } from "./leaking-runs.ts";
import { regionDetectors } from "./region-detectors.ts";
import { isUndrawable } from "./same-colour-text.ts";

export interface PageLeaks {
  readonly leaks: readonly Leak[];
  readonly excluded: readonly ExcludedLeaks[];
  /** Per glyph of the page, 1 when a reader sees it. */
  readonly seen: Uint8Array;
  /** Glyphs of which nothing is known because there is no font to draw them: the page was not wholly examined. */
  readonly undrawn: number;
}

/** Pixels of the page before: taking new memory for each page costs as much as rendering some. */
let spare: Uint8Array | undefined;

/** Examines one page for content that it holds and does not show. Boxes are in default user space. */
export function pageLeaks(page: PdfPage): PageLeaks {
  const examined = new ExaminedPage(page, { pixels: spare });
  spare = examined.shown.data;
  const regions = regionDetectors.flatMap((detector) => detector.find(examined));
  return {
    ...partExcluded([...leakingRuns(examined), ...regions]),
    seen: Uint8Array.from(examined.seen, Number),
    undrawn: examined.glyphs.filter((glyph, index) => isUndrawable(examined, glyph, index)).length,
  };
}
