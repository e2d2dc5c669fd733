import { clippedText } from "./clipped-text.ts";
import { coveredByAnnotation } from "./covered-by-annotation.ts";
import { coveredText } from "./covered-text.ts";
import type { Detector } from "./detector.ts";
import { hiddenLayer } from "./hidden-layer.ts";
import { invisibleText } from "./invisible-text.ts";
import { ocrUnderRedaction } from "./ocr-under-redaction.ts";
import { offPageText } from "./off-page-text.ts";
import { sameColourText } from "./same-colour-text.ts";
import { tinyText } from "./tiny-text.ts";
import { unappliedRedaction } from "./unapplied-redaction.ts";

/** All detectors; the first that claims a glyph names the leak, so causes that exclude others come first. */
export const detectors: readonly Detector[] = [
  unappliedRedaction,
  offPageText,
  ocrUnderRedaction,
  invisibleText,
  coveredByAnnotation,
  clippedText,
  tinyText,
  hiddenLayer,
  coveredText,
  sameColourText,
];
