import type { Glyph } from "../pdf/glyph.ts";
import type { PageTransform, PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { luminanceAt } from "./compare-pixels.ts";

/** The picture around a bar, for OCR to read, and what may be read in it. */
export interface Surroundings {
  /** 1-based. */
  readonly page: number;
  /** Grey. */
  readonly picture: Pick<Raster, "width" | "height" | "data">;
  /** The bar in the picture. */
  readonly bar: PixelBox;
  /** What the bar hides. */
  readonly hidden: readonly string[];
  /** What the source shows there outside every bar. */
  readonly shown: string;
}

/** How far a picture goes beyond its bar along the line and across it, in heights of the line. */
const ALONG = 4;
const ACROSS = 1;

/**
 * The surroundings of the bars of a page.
 *
 * @param raster of the page of the result
 * @param bars in pixels of the raster
 * @param left visible glyphs of the source that no bar covers @param transform of the source's page to the raster
 * @param hidden what the bars of the page hide
 */
export function boxSurroundings(
  page: number,
  raster: Raster,
  bars: readonly PixelBox[],
  { left, transform, hidden }: { left: readonly Glyph[]; transform: PageTransform; hidden: readonly string[] },
): Surroundings[] {
  const glyphs = left.map((glyph) => ({ text: glyph.text, place: transform.toPixelBox(glyph.looseBox) }));
  return bars
    .filter((bar) => bar.right > bar.left && bar.bottom > bar.top)
    .map((bar) => {
      const place = grown(bar, raster);
      return {
        page,
        picture: cut(raster, place),
        bar: shifted(bar, place),
        hidden,
        shown: glyphs
          .map((glyph) => (touches(glyph.place, place) ? glyph : { ...glyph, text: " " }))
          .map(({ text }) => text)
          .join(""),
      };
    });
}

function grown({ left, top, right, bottom }: PixelBox, { width, height }: Raster): PixelBox {
  const line = Math.min(right - left, bottom - top);
  const lies = right - left >= bottom - top;
  const [dx, dy] = lies ? [ALONG * line, ACROSS * line] : [ACROSS * line, ALONG * line];
  return {
    left: Math.max(0, left - dx),
    top: Math.max(0, top - dy),
    right: Math.min(width, right + dx),
    bottom: Math.min(height, bottom + dy),
  };
}

const shifted = (box: PixelBox, by: PixelBox): PixelBox => ({
  left: box.left - by.left,
  top: box.top - by.top,
  right: box.right - by.left,
  bottom: box.bottom - by.top,
});

const touches = (a: PixelBox, b: PixelBox): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

function cut(raster: Raster, { left, top, right, bottom }: PixelBox): Surroundings["picture"] {
  const [width, height] = [right - left, bottom - top];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = luminanceAt(raster, left + x, top + y);
  }
  return { width, height, data };
}
