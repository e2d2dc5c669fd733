import { annotationContent } from "./annotation-content.ts";
import type { DocumentDetector } from "./detector.ts";
import { formValue } from "./form-value.ts";
import { javascript } from "./javascript.ts";
import { link } from "./link.ts";
import { namedDestination } from "./named-destination.ts";
import { outline } from "./outline.ts";
import { structureText } from "./structure-text.ts";
import { xfa } from "./xfa.ts";

/** Detectors of texts that stand beside the pages and are compared with what they show. The more they show, the less is found. */
export const textDetectors: readonly DocumentDetector[] = [
  formValue,
  annotationContent,
  outline,
  namedDestination,
  link,
  structureText,
  javascript,
  xfa,
];
