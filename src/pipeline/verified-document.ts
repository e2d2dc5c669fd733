import type { Finding } from "../model/finding.ts";
import type { PooledPdf } from "../pdf/page-pool.ts";
import type { ForeignPageOutcome } from "../verification/compare-foreign-page.ts";
import type { FileContent } from "../verification/file-content.ts";
import type { ReadPicture } from "../verification/read-around-boxes.ts";
import { type ForeignVerification, verifyForeign } from "../verification/verify-foreign.ts";
import type { PairArgs } from "./compared-pages.ts";
import type { ExaminedDocument } from "./examined-document.ts";

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
    pages: {
      inResult: pdf.pageCount,
      inSource: original?.pdf.pageCount ?? null,
      compare: (page) => {
        const args = pairArgs(original?.document ?? null, page, DPI, [second[page - 1] ?? ""]);
        return pdf.run<ForeignPageOutcome>("compareForeign", page, args, original?.pdf);
      },
    },
    hiddenStrings: (original?.findings ?? []).flatMap(({ severity, evidence }) =>
      severity === "blocco" && evidence !== null ? [evidence.reveal()] : [],
    ),
  });
}

/** @param source as examined; null where there is none @param page 1-based */
export const pairArgs = (
  source: ExaminedDocument | null,
  page: number,
  dpi: number,
  otherTexts: readonly string[],
): PairArgs => ({
  dpi,
  seen: source?.seen[page - 1] ?? null,
  reading: source?.ocr[page - 1] ?? null,
  otherTexts,
});
