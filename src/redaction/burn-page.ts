import { type Box, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { barLabel } from "./bar-label.ts";
import { encodePage } from "./encode-page.ts";
import { type BoxWidth, fitBoxes } from "./fit-boxes.ts";
import { legibleGlyphs } from "./legible-glyphs.ts";
import { paintPixels } from "./paint-pixels.ts";
import type { PagePicture } from "./picture-data.ts";
import { textLayer } from "./text-layer.ts";
import type { TextWord } from "./text-word.ts";

/** A page as it goes into the redacted file. Plain data: it may cross threads. */
export interface BurnedPage {
  /** Of the source page. */
  readonly geometry: PageGeometry;
  /** Size of the pixel grid that the pictures' places refer to; it spans the whole page. */
  readonly width: number;
  readonly height: number;
  /** In painting order. */
  readonly pictures: readonly PagePicture[];
  /** In reading order. */
  readonly words: readonly TextWord[];
  /** What the page says, for people: boxes are `OMITTED`. */
  readonly text: string;
  /** What was blackened, in default user space of the source page. */
  readonly boxes: readonly Box[];
  /** The label drawn on each of `boxes`, null where there is none. */
  readonly labels: readonly (string | null)[];
}

export interface BurnOptions {
  /** The glyphs of the text layer; all by default. */
  readonly layer?: readonly Glyph[];
  /** How wide boxes on lines of text are; `snap` by default. */
  readonly boxWidth?: BoxWidth;
  /** Lines of tables, which boxes do not cross to be wider; default user space. */
  readonly rulings?: readonly Box[];
  /** For each planned box the texts that may be written on it, the first that fits; none by default. */
  readonly labels?: readonly (readonly string[])[];
}

/**
 * Blackens boxes in the picture of a page, after everything else that the page paints, and prepares what the redacted
 * file holds of it. The pixels below the boxes are gone from `raster` too, which is painted in place.
 *
 * @param raster the whole page; its resolution is that of the redacted file. 200 dpi keeps six-point print readable.
 * @param boxes planned boxes, default user space
 * @param glyphs the visible glyphs in content order (of OCR where the page is a picture)
 */
export async function burnPage(
  raster: Raster,
  boxes: readonly Box[],
  glyphs: readonly Glyph[],
  { layer = glyphs, boxWidth = "snap", labels = [], rulings = [] }: BurnOptions = {},
): Promise<BurnedPage> {
  const { transform, width, height } = raster;
  const fitted = fitBoxes(boxes, glyphs, transform, boxWidth, rulings);
  const bars = fitted.map((box) => transform.toPixelBox(box));
  const written = fitted.map((box, index) => barLabel(bars[index] as PixelBox, textsFor(box, boxes, labels)));
  const white = written.flatMap((label) => label?.pixels ?? []);
  paintPixels(raster, bars, 0);
  paintPixels(raster, white, 255);
  const pictures = await encodePage(raster, bars, white);
  return {
    geometry: { ...transform.geometry },
    width,
    height,
    pictures,
    ...textLayer(legibleGlyphs(layer, raster), fitted, transform, rulings),
    boxes: fitted,
    labels: written.map((label) => label?.text ?? null),
  };
}

/** The texts of the first planned box that a painted one covers. */
const textsFor = (painted: Box, planned: readonly Box[], labels: readonly (readonly string[])[]): readonly string[] =>
  labels[planned.findIndex((box) => shareInside(box, painted) > 0.5)] ?? [];
