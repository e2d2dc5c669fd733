import type { Box } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { Raster } from "../pdf/raster.ts";
import { encodePage } from "./encode-page.ts";
import { fitBoxes } from "./fit-boxes.ts";
import { wordsOutside } from "./glyphs-outside.ts";
import { paintBoxes } from "./paint-boxes.ts";
import type { PagePicture } from "./picture-data.ts";
import { placeWord, type TextWord } from "./text-word.ts";

/** A page as it goes into the redacted file. Plain data: it may cross threads. */
export interface BurnedPage {
  /** Of the source page. */
  readonly geometry: PageGeometry;
  /** Size of the pixel grid that the pictures' places refer to; it spans the whole page. */
  readonly width: number;
  readonly height: number;
  /** In painting order. */
  readonly pictures: readonly PagePicture[];
  readonly words: readonly TextWord[];
  /** What was blackened, in default user space of the source page. */
  readonly boxes: readonly Box[];
}

export interface BurnOptions {
  /** Whether the page gets an invisible text layer. */
  readonly textLayer: boolean;
}

/**
 * Blackens boxes in the picture of a page, after everything else that the page paints, and prepares what the redacted
 * file holds of it. The pixels below the boxes are gone from `raster` too, which is painted in place.
 *
 * @param raster the whole page, RGB or grey; its resolution is that of the redacted file. 200 dpi keeps six-point print readable.
 * @param boxes planned boxes, default user space
 * @param glyphs the visible glyphs in content order (of OCR where the page is a picture)
 */
export async function burnPage(
  raster: Raster,
  boxes: readonly Box[],
  glyphs: readonly Glyph[],
  options: BurnOptions = { textLayer: true },
): Promise<BurnedPage> {
  const { transform, width, height } = raster;
  const fitted = fitBoxes(boxes, glyphs, transform);
  paintBoxes(raster, fitted);
  const pictures = await encodePage(
    raster,
    fitted.map((box) => transform.toPixelBox(box)),
  );
  const words = options.textLayer ? wordsOutside(glyphs, fitted).map((word) => placeWord(word, transform)) : [];
  return { geometry: { ...transform.geometry }, width, height, pictures, words, boxes: fitted };
}

/** The buffers of a page that can be moved to another thread instead of copied. */
export const transferList = (page: BurnedPage): ArrayBuffer[] =>
  page.pictures.map(({ bytes }) => bytes.buffer as ArrayBuffer);
