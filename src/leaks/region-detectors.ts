import { contradictedOcr } from "./contradicted-ocr.ts";
import { coveredImage } from "./covered-image.ts";
import { glyphGap } from "./glyph-gap.ts";
import { hiddenLayerAnnotation } from "./hidden-layer-annotation.ts";
import { pixelated } from "./pixelated.ts";
import type { RegionDetector } from "./region-detector.ts";
import { unappliedRedactionOfPicture } from "./unapplied-redaction.ts";
import { weakMarker } from "./weak-marker.ts";

/** The detectors that look at places of the page instead of glyphs. */
export const regionDetectors: readonly RegionDetector[] = [
  coveredImage,
  contradictedOcr,
  weakMarker,
  pixelated,
  unappliedRedactionOfPicture,
  hiddenLayerAnnotation,
  glyphGap,
];
