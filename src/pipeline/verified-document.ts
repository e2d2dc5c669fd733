import type { Finding } from "../model/finding.ts";
import type { PooledPdf } from "../pdf/page-pool.ts";
import type { PagedFile, ResultPage, SourcePage } from "../verification/compared-files.ts";
import { type ForeignVerification, verifyForeign } from "../verification/verify-foreign.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { unflatten } from "./flat-raster.ts";
import { glyphsOfReading } from "./glyphs-of-reading.ts";
import type { FactsArgs, PageFacts } from "./page-jobs.ts";

const DPI = 150;

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
  password: string | undefined,
  original: Original | null,
): Promise<ForeignVerification> {
  const second = await pdf.runOnFile<readonly string[]>("secondReading");
  return verifyForeign({
    bytes,
    password,
    dpi: DPI,
    result: resultPages(pdf, DPI, second),
    source: original && sourcePages(original, DPI),
    hiddenStrings: (original?.findings ?? []).flatMap(({ severity, evidence }) =>
      severity === "blocco" && evidence !== null ? [evidence.reveal()] : [],
    ),
  });
}

/** @param second the text of each page as another program reads it */
export const resultPages = (pdf: PooledPdf, dpi: number, second: readonly string[]): PagedFile<ResultPage> => ({
  pageCount: pdf.pageCount,
  readPage: async (page) => {
    const { raster, ...facts } = await pdf.run<PageFacts>("facts", page, { dpi, seen: null } satisfies FactsArgs);
    return { ...facts, raster: unflatten(raster), secondText: second[page - 1] ?? "" };
  },
});

/** The pages of a source as an examination saw them; what OCR read of their pictures is added. */
export const sourcePages = (
  { pdf, document }: Pick<Original, "pdf" | "document">,
  dpi: number,
): PagedFile<SourcePage> => ({
  pageCount: pdf.pageCount,
  readPage: async (page) => {
    const args: FactsArgs = { dpi, seen: document.seen[page - 1] ?? null };
    const { geometry, glyphs, raster } = await pdf.run<PageFacts>("facts", page, args);
    const reading = document.ocr[page - 1];
    const visibleGlyphs = reading ? [...glyphs, ...glyphsOfReading(reading, geometry)] : glyphs;
    return { geometry, raster: unflatten(raster), visibleGlyphs };
  },
});
