import { type Box, shareInside } from "../model/box.ts";
import type { Detector } from "./detector.ts";
import type { Found } from "./excluded.ts";
import { hasContrast } from "./pixel-difference.ts";
import { type RegionDetector, regionLeak } from "./region-detector.ts";
import { hasInk } from "./suspect-objects.ts";

/** Levels between what a picture shows and its ground. */
const CONTENT_CONTRAST = 40;

/** Text marked for redaction that was never redacted, whether it can be seen or not. */
export const unappliedRedaction: Detector = {
  kind: "unapplied-redaction",
  claims: (page, glyph) => page.redactions.some((mark) => shareInside(glyph.box, mark) > 0.5),
};

/** Pictures and drawings marked for redaction where there is no text. */
export const unappliedRedactionOfPicture: RegionDetector = {
  kind: "unapplied-redaction",
  find: (page) => {
    const bare = page.redactions.filter((mark) => !page.glyphs.some((glyph) => isTextIn(glyph, mark)));
    if (bare.length === 0) return [];
    const below = page.shownWithoutAnnotations;
    return bare.map((mark): Found => {
      const leak = regionLeak("unapplied-redaction", page, [mark]);
      const isEmpty = !hasContrast(below, below.transform.toPixelBox(mark), CONTENT_CONTRAST);
      return isEmpty ? { ...leak, excludedBy: "exclusion/empty-redaction" } : leak;
    });
  },
};

const isTextIn = (glyph: { box: Box; text: string }, mark: Box): boolean =>
  hasInk(glyph.box) && glyph.text.trim() !== "" && shareInside(glyph.box, mark) > 0.5;
