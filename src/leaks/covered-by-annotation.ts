import type { Detector } from "./detector.ts";

/** Text that only an annotation hides: whoever deletes the annotation reads it. */
export const coveredByAnnotation: Detector = {
  kind: "covered-by-annotation",
  claims: (page, _glyph, index) => !page.seen[index] && page.seenUnderAnnotations[index] === true,
};
