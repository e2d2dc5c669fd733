import type { ReadPage } from "../model/read-text.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import type { Raster } from "../pdf/raster.ts";
import type { ResultPage, SourcePage } from "../verification/compared-pages.ts";
import { glyphsOfReading } from "./glyphs-of-reading.ts";
import { shownGlyphs } from "./shown-glyphs.ts";

/** What comparing a page of a copy with its source needs beside the two pages. */
export interface PairArgs {
  readonly dpi: number;
  /** `PageLeaks.seen` of the source's page; null where it was not examined: all of its text counts then. */
  readonly seen: Uint8Array | null;
  /** What OCR read of the source's page. */
  readonly reading: ReadPage | null;
  /** The page of the copy as others read it. */
  readonly otherTexts: readonly string[];
}

/** Pixels of the pages compared before: taking new memory for each page costs as much as painting some. */
const spare: { made?: Uint8Array; original?: Uint8Array; beneath?: Uint8Array } = {};

function grey(page: PdfPage, use: keyof typeof spare, dpi: number, without: readonly number[] = []): Raster {
  const raster = page.render({ dpi, channels: 1, into: spare[use], without });
  spare[use] = new Uint8Array(raster.data.buffer);
  return raster;
}

export const pageOfResult = (page: PdfPage, { dpi, otherTexts }: PairArgs): ResultPage => {
  const pictures = page.objects.filter(({ type }) => type === "image").map(({ id }) => id);
  return {
    geometry: page.geometry,
    glyphs: page.glyphs,
    objects: page.objects,
    annotations: page.annotations,
    raster: grey(page, "made", dpi),
    beneath: pictures.length < 2 ? null : grey(page, "beneath", dpi, pictures.slice(-1)),
    otherTexts,
  };
};

/** A page of a source as its examination saw it; what OCR read of its pictures is added. */
export const pageOfSource = (page: PdfPage, { dpi, seen, reading }: PairArgs): SourcePage => {
  const glyphs = seen === null ? page.glyphs : shownGlyphs(page, seen);
  return {
    geometry: page.geometry,
    visibleGlyphs: reading === null ? glyphs : [...glyphs, ...glyphsOfReading(reading, page.geometry)],
    raster: grey(page, "original", dpi),
  };
};
