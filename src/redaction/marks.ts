import { type Box, boxArea, boxHeight, boxWidth } from "../model/box.ts";
import type { Annotation } from "../pdf/annotation.ts";
import type { Colour, PaintedObject } from "../pdf/painted-object.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import type { Raster } from "../pdf/raster.ts";

/** What somebody did to a page to hide something: annotations made for it or black, and black rectangles. */
export interface PageMarks {
  /** One list per mark, user space. */
  readonly marks: readonly (readonly Box[])[];
  /** Annotations whose layer is off and that the picture of the page shows all the same. */
  readonly paintedAnyway: readonly Box[];
}

/** Share of dark pixels from which an annotation of this subtype is a mark; strokes leave room between them. */
const DARK_SHARE: Readonly<Record<string, number>> = {
  Redact: 0,
  Square: 0.85,
  Circle: 0.7,
  Polygon: 0.5,
  Highlight: 0.85,
  Ink: 0.5,
  Stamp: 0.85,
};
/** Up to this luminance a pixel is black to a reader. */
const BLACK = 64;
/** Points: lower bars are rulings. */
const LOWEST_BAR = 5;
/** A dark area that is most of the page is a background. */
const LARGEST_SHARE = 0.5;
const DPI = 100;

export function pageMarks(page: PdfPage): PageMarks {
  const raster = page.render({ dpi: DPI, channels: 1 });
  const annotations = page.annotations.filter(({ hidden }) => !hidden);
  const size = boxArea(page.geometry.visibleBox);
  const drawn = page.objects.filter(isBlackBar).map(({ bounds }) => bounds);
  return {
    marks: [
      ...annotations.filter((annotation) => isMark(annotation, raster)).map(placesOf),
      ...drawn
        .filter((box) => boxArea(box) < LARGEST_SHARE * size && darkShare(raster, box) > 0.97)
        .map((box) => [box]),
    ],
    paintedAnyway: annotations.filter(({ onHiddenLayer }) => onHiddenLayer).map(({ rect }) => rect),
  };
}

const placesOf = ({ quads, rect }: Annotation): readonly Box[] => (quads.length > 0 ? quads : [rect]);

function isMark(annotation: Annotation, raster: Raster): boolean {
  const needed = DARK_SHARE[annotation.subtype];
  return needed !== undefined && placesOf(annotation).every((box) => darkShare(raster, box) >= needed);
}

const isBlackBar = ({ type, filled, fill, bounds }: PaintedObject): boolean =>
  type === "path" && filled && isBlack(fill) && boxHeight(bounds) >= LOWEST_BAR && boxWidth(bounds) >= LOWEST_BAR;

const isBlack = (fill: Colour | null): boolean =>
  fill !== null && fill.alpha === 255 && Math.max(fill.red, fill.green, fill.blue) < BLACK;

/** Share of dark pixels in a box, its rim apart. */
function darkShare(raster: Raster, box: Box): number {
  const { left, top, right, bottom } = raster.transform.toPixelBox(box);
  let dark = 0;
  let all = 0;
  for (let y = top + 1; y < bottom - 1; y++) {
    for (let x = left + 1; x < right - 1; x++) {
      all++;
      if ((raster.data[y * raster.width + x] as number) < BLACK) dark++;
    }
  }
  return all === 0 ? 0 : dark / all;
}
