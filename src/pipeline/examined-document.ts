import { availableParallelism } from "node:os";
import type { FileLeaks } from "../leaks/document/file-leaks.ts";
import { type ExcludedLeaks, partExcluded } from "../leaks/excluded.ts";
import type { Leak } from "../leaks/leak.ts";
import type { Coverage } from "../model/coverage.ts";
import type { Unread } from "../model/document-report.ts";
import type { ReadDocument, ReadPage } from "../model/read-text.ts";
import { FontMissing, PageFailure, RepairedPdf, StructureFailure, structureFailure } from "../pdf/failures.ts";
import type { PooledPdf } from "../pdf/page-pool.ts";
import type { HandwrittenPicture } from "../personal-data/firma-autografa.ts";
import type { PortraitPicture } from "../personal-data/fotografia.ts";
import type { OcrPool } from "../reading/ocr-pool.ts";
import { fewAtATime } from "../verification/few-at-a-time.ts";
import { ExaminationBudget } from "./examination-budget.ts";
import { unflatten } from "./flat-raster.ts";
import { joinReadings } from "./joined-readings.ts";
import type { ExamineArgs, ExaminedPage } from "./page-jobs.ts";
import { withRecoveredTexts } from "./recovered-texts.ts";

/** Below this mean confidence (0 to 100) a person has to compare what OCR read with the page. */
const DOUBTFUL_CONFIDENCE = 70;

/** What the pages of a document hold and show. */
export interface ExaminedDocument {
  readonly leaks: readonly Leak[];
  /** What would be a leak but for a rule. */
  readonly excluded: readonly ExcludedLeaks[];
  readonly read: ReadDocument;
  /** Pictures that look like a signature. */
  readonly handwritten: readonly HandwrittenPicture[];
  /** Pictures that look like the photograph of somebody. */
  readonly portraits: readonly PortraitPicture[];
  readonly coverage: Coverage;
  /** Per page (index 0 = page 1) what OCR read; null for a page that it did not read. */
  readonly ocr: readonly (ReadPage | null)[];
  /** Per page (index 0 = page 1) the glyphs a reader sees; null for a page that could not be examined. */
  readonly seen: readonly (Uint8Array | null)[];
  /** Why not all of it was examined; null when all was. */
  readonly unread: Unread | null;
}

export interface ExamineInput extends ExamineArgs {
  readonly pdf: PooledPdf;
  /** Without its folders. */
  readonly fileName: string;
  readonly ocrPool: PictureReader;
}

/** The part of `OcrPool` that examining needs. */
export type PictureReader = Pick<OcrPool, "read">;

/** More than there are workers, so that none waits. */
const AT_A_TIME = Math.max(4, 2 * availableParallelism());

/** Examines every page, in parallel. A page that fails is told in the coverage and does not stop the others. */
export async function examineDocument(input: ExamineInput): Promise<ExaminedDocument> {
  const numbers = Array.from({ length: input.pdf.pageCount }, (_, index) => index + 1);
  const budget = new ExaminationBudget(input.pdf.limits);
  const [file, pages] = await Promise.all([
    examineFile(input.pdf),
    // Pictures that wait for OCR would pile up, and a person who looks at a page would wait for all the others.
    fewAtATime(numbers, (page) => examinePage(input, budget, page), AT_A_TIME),
  ]);
  const undrawn = pages.find(({ examined }) => (examined?.leaks.undrawn ?? 0) > 0)?.page;
  const failure =
    pages.find(({ failure }) => failure !== null)?.failure ??
    file.failure ??
    (undrawn === undefined ? null : new FontMissing(undrawn));
  const having = (has: (page: PageOutcome) => boolean): number[] => pages.filter(has).map(({ page }) => page);
  const found = pages.flatMap(({ examined }) => examined?.leaks.leaks ?? []);
  const onPages = partExcluded(await withRecoveredTexts(found, input.ocr === "off" ? null : input.ocrPool));
  const seen = seenOnPages(input.fileName, pages);
  return {
    ...seen,
    leaks: [...onPages.leaks, ...file.leaks],
    excluded: [...seen.excluded, ...onPages.excluded, ...file.excluded],
    coverage: {
      leaksMissing: having(({ examined }) => examined === null || examined.leaks.undrawn > 0),
      structure: file.failure === null,
      picturePages: having(({ examined }) => examined?.isPicture === true),
      ocrPages: having(({ ocr }) => ocr !== null),
      doubtfulPages: having(({ ocr }) => ocr !== null && (ocr.ocrConfidence ?? 0) < DOUBTFUL_CONFIDENCE),
    },
    ocr: pages.map(({ ocr }) => ocr),
    seen: pages.map(({ examined }) => examined?.leaks.seen ?? null),
    unread: failure ?? (input.pdf.repaired ? new RepairedPdf() : null),
  };
}

/** What can be said of pages alone, while others are still being examined: pictures are not read yet. */
export function seenOnPages(
  fileName: string,
  pages: readonly SeenPage[],
): Pick<ExaminedDocument, "leaks" | "excluded" | "read" | "handwritten" | "portraits"> {
  const found = pages.flatMap(({ examined }) => examined?.leaks.leaks ?? []);
  return {
    leaks: found.map(({ recovered: _, ...leak }) => leak),
    excluded: pages.flatMap(({ examined }) => examined?.leaks.excluded ?? []),
    read: { fileName, pages: pages.flatMap(({ read }) => read ?? []) },
    handwritten: pages.flatMap(({ page, examined }) => (examined?.handwritten ?? []).map((box) => ({ page, box }))),
    portraits: pages.flatMap(({ page, examined }) => (examined?.portraits ?? []).map((box) => ({ page, box }))),
  };
}

/** A page after its examination. */
export type SeenPage = Pick<PageOutcome, "page" | "examined" | "read">;

/** What the file holds beside its pages, and why not all of it was examined. */
async function examineFile(pdf: PooledPdf): Promise<FileOutcome> {
  try {
    const { leaks, excluded, damaged } = await pdf.runOnFile<FileLeaks>("leaks");
    return { leaks, excluded, failure: structureFailure(damaged, pdf.limits) };
  } catch (error) {
    if (error instanceof StructureFailure) return { leaks: [], excluded: [], failure: error };
    throw error;
  }
}

interface FileOutcome extends Pick<ExaminedDocument, "leaks" | "excluded"> {
  readonly failure: StructureFailure | null;
}

interface PageOutcome {
  readonly page: number;
  /** Null when the page could not be examined. */
  readonly examined: Omit<ExaminedPage, "picture"> | null;
  readonly read: ReadPage | null;
  /** Null when the page was not read by OCR. */
  readonly ocr: ReadPage | null;
  readonly failure: PageFailure | null;
}

/** The same with the visible text, for a document that was examined without. A page that can't be read stays out. */
export async function withText(document: ExaminedDocument, pdf: PooledPdf): Promise<ExaminedDocument> {
  const pages = await Promise.all(
    document.seen.map(async (seen, index) => {
      if (seen === null) return [];
      try {
        return [await pdf.run<ReadPage>("read", index + 1, { seen })];
      } catch (error) {
        knownFailure(error);
        return [];
      }
    }),
  );
  return { ...document, read: { ...document.read, pages: pages.flat() } };
}

async function examinePage(
  { pdf, ocrPool, ...args }: ExamineInput,
  budget: ExaminationBudget,
  page: number,
): Promise<PageOutcome> {
  const outcome: PageOutcome = { page, examined: null, read: null, ocr: null, failure: null };
  try {
    budget.requireTime(page);
    const { picture, ...examined } = await pdf.run<ExaminedPage>("examine", page, {
      text: args.text,
      ocr: args.ocr,
    } satisfies ExamineArgs);
    if (picture === null || examined.read === null) return { ...outcome, examined, read: examined.read };
    try {
      budget.takeReading(page);
      const fromPicture = await ocrPool.read(unflatten(picture));
      return { ...outcome, examined, read: joinReadings(examined.read, fromPicture), ocr: fromPicture };
    } catch (error) {
      return { ...outcome, examined, read: examined.read, failure: knownFailure(error) };
    }
  } catch (error) {
    return { ...outcome, failure: knownFailure(error) };
  }
}

/** @throws what is no known failure of a page: that is a bug. */
function knownFailure(error: unknown): PageFailure {
  if (error instanceof PageFailure) return error;
  throw error;
}
