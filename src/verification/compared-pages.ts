import type { Box } from "../model/box.ts";
import type { Annotation } from "../pdf/annotation.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import type { Raster } from "../pdf/raster.ts";

/** A page of the source as the plan saw it. */
export interface SourcePage {
  readonly geometry: PageGeometry;
  /** Those a reader can see (of OCR where the page is a picture). */
  readonly visibleGlyphs: readonly Glyph[];
  /** The whole page, annotations shown. */
  readonly raster: Raster;
}

/** A page of the finished file, read anew from its bytes. */
export interface ResultPage {
  readonly geometry: PageGeometry;
  readonly glyphs: readonly Glyph[];
  readonly objects: readonly PaintedObject[];
  readonly annotations: readonly Annotation[];
  /** At the resolution of the source's raster. */
  readonly raster: Raster;
  /** The same without the picture that is painted last; null where there are no two pictures. */
  readonly beneath: Raster | null;
  /** The page's text as others get it: from another program, or beside the file. */
  readonly otherTexts: readonly string[];
}

/** Boxes of a page in default user space of the source. */
export interface HiddenPlaces {
  readonly page: number;
  /** As planned. */
  readonly planned: readonly Box[];
  /** As painted, padding included: pages may differ here. */
  readonly painted: readonly Box[];
  /** The label on each of `painted`, null where there is none; none at all by default. */
  readonly labels?: readonly (string | null)[];
  /** What the source shows under the boxes; nothing by default. */
  readonly texts?: readonly string[];
}
