import { type Box, shareInside } from "../model/box.ts";
import type { Detector } from "./detector.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { contrast } from "./pixel-difference.ts";
import { type RegionDetector, regionLeak } from "./region-detector.ts";
import { hasInk } from "./suspect-objects.ts";

/** Levels between what a picture shows and its ground. */
const CONTENT_CONTRAST = 40;

/** Text marked for redaction that was never redacted, whether it can be seen or not. */
export const unappliedRedaction: Detector = {
  kind: "unapplied-redaction",
  claims: (page, glyph) => marks(page).some((mark) => shareInside(glyph.box, mark) > 0.5),
};

/** Pictures and drawings marked for redaction where there is no text. */
export const unappliedRedactionOfPicture: RegionDetector = {
  kind: "unapplied-redaction",
  find: (page) => {
    const bare = marks(page).filter((mark) => !page.glyphs.some((glyph) => isTextIn(glyph, mark)));
    if (bare.length === 0) return [];
    const below = page.shownWithoutAnnotations;
    return bare
      .filter((mark) => contrast(below, below.transform.toPixelBox(mark)) >= CONTENT_CONTRAST)
      .map((mark) => regionLeak("unapplied-redaction", page, [mark]));
  },
};

/** What the Redact annotations of a page would remove (ISO 32000-2, 12.5.6.23). */
const marks = (page: ExaminedPage): readonly Box[] =>
  page.annotations
    .filter((annotation) => annotation.subtype === "Redact")
    .flatMap(({ rect, quads }) => (quads.length > 0 ? quads : [rect]));

const isTextIn = (glyph: { box: Box; text: string }, mark: Box): boolean =>
  hasInk(glyph.box) && glyph.text.trim() !== "" && shareInside(glyph.box, mark) > 0.5;
