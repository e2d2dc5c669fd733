import type { Annotation } from "../pdf/annotation.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Leak } from "./leak.ts";
import type { RegionDetector } from "./region-detector.ts";

/** The text of annotations on an optional content group that viewers do not show. */
export const hiddenLayerAnnotation: RegionDetector = {
  kind: "hidden-layer",
  find: (page) =>
    page.annotations
      .filter((annotation) => annotation.onHiddenLayer)
      .map((annotation) => leakOf(page, annotation))
      .filter((leak) => leak !== null),
};

function leakOf(page: ExaminedPage, annotation: Annotation): Leak | null {
  const appearance = page.appearanceText(annotation.index).replace(/\s+/g, " ").trim();
  const contents = annotation.contents.replace(/\s+/g, " ").trim();
  const text = appearance.includes(contents) ? appearance : `${appearance} ${contents}`.trim();
  if (!/[\p{L}\p{N}]{2}/u.test(text)) return null;
  return { kind: "hidden-layer", page: page.geometry.page, text, undecodable: 0, boxes: [annotation.rect] };
}
