import type { Finding } from "../model/finding.ts";
import type { PooledPdf } from "../pdf/page-pool.ts";
import type { PagedFile, ResultPage, SourcePage } from "../verification/compared-files.ts";
import type { FileContent } from "../verification/file-content.ts";
import type { ReadPicture } from "../verification/read-around-boxes.ts";
import { type ForeignVerification, verifyForeign } from "../verification/verify-foreign.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { unflatten } from "./flat-raster.ts";
import { glyphsOfReading } from "./glyphs-of-reading.ts";
import type { FactsArgs, PageFacts } from "./page-jobs.ts";

/** What OCR needs. */
const DPI = 200;

/** The original of a redacted file, examined. */
export interface Original {
  readonly pdf: PooledPdf;
  readonly document: ExaminedDocument;
  /** Its leaks. */
  readonly findings: readonly Finding[];
}

/** Checks a file that any program redacted, beside its original when that is given. */
export async function verifyDocument(
  pdf: PooledPdf,
  bytes: Uint8Array,
  original: Original | null,
  readPicture: ReadPicture | null,
): Promise<ForeignVerification> {
  const second = await pdf.runOnFile<readonly string[]>("secondReading");
  return verifyForeign({
    bytes,
    readContent: () => pdf.runOnFile<FileContent>("content"),
    dpi: DPI,
    readPicture,
    result: resultPages(
      pdf,
      () => DPI,
      second.map((text) => [text]),
    ),
    source: original && sourcePages(original, () => DPI),
    hiddenStrings: (original?.findings ?? []).flatMap(({ severity, evidence }) =>
      severity === "blocco" && evidence !== null ? [evidence.reveal()] : [],
    ),
  });
}

/** Resolution of each page (1-based). */
export type DpiOf = (page: number) => number;

/** @param others the texts of each page (index 0 = page 1) as others get them */
export const resultPages = (
  pdf: PooledPdf,
  dpiOf: DpiOf,
  others: readonly (readonly string[])[],
): PagedFile<ResultPage> => ({
  pageCount: pdf.pageCount,
  readPage: async (page) => {
    const args: FactsArgs = { dpi: dpiOf(page), seen: null };
    const { raster, beneath, ...facts } = await pdf.run<PageFacts>("facts", page, args);
    return {
      ...facts,
      raster: unflatten(raster),
      beneath: beneath && unflatten(beneath),
      otherTexts: others[page - 1] ?? [],
    };
  },
});

/** The pages of a source as an examination saw them; what OCR read of their pictures is added. */
export const sourcePages = (
  { pdf, document }: Pick<Original, "pdf" | "document">,
  dpiOf: DpiOf,
): PagedFile<SourcePage> => ({
  pageCount: pdf.pageCount,
  readPage: async (page) => {
    const args: FactsArgs = { dpi: dpiOf(page), seen: document.seen[page - 1] ?? null };
    const { geometry, glyphs, raster } = await pdf.run<PageFacts>("facts", page, args);
    const reading = document.ocr[page - 1];
    const visibleGlyphs = reading ? [...glyphs, ...glyphsOfReading(reading, geometry)] : glyphs;
    return { geometry, raster: unflatten(raster), visibleGlyphs };
  },
});
