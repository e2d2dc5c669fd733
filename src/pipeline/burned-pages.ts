import { availableParallelism } from "node:os";
import type { PooledPdf } from "../pdf/page-pool.ts";
import type { OcrPool } from "../reading/ocr-pool.ts";
import type { BurnedPage } from "../redaction/burn-page.ts";
import type { BoxWidth } from "../redaction/fit-boxes.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import { textLayer } from "../redaction/text-layer.ts";
import { fewAtATime } from "../verification/few-at-a-time.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { unflatten } from "./flat-raster.ts";
import { glyphsOfReading } from "./glyphs-of-reading.ts";
import type { BurnArgs, BurnResult } from "./page-jobs.ts";
import { burnedBoxes } from "./planned-secrets.ts";

/** How a copy is made. */
export interface BurningOptions {
  /** Resolution of the burned pages; by default 200, and 300 for pages with small print. */
  readonly dpi?: number | undefined;
  /** How wide boxes on lines of text are; `snap` by default. */
  readonly boxWidth?: BoxWidth | undefined;
  /** What is written on boxes: the word, or the norm where it is known and fits; nothing by default. */
  readonly label?: "OMISSIS" | "norm" | undefined;
  /** Whether pages get an invisible text layer, for search and screen readers; true by default. */
  readonly textLayer?: boolean | undefined;
}

export interface BurningInput {
  readonly pdf: PooledPdf;
  readonly ocrPool: OcrPool;
  readonly document: ExaminedDocument;
  readonly plan: RedactionPlan;
  readonly options: BurningOptions;
}

/** More than there are workers, so that none waits. */
const AT_A_TIME = Math.max(4, 2 * availableParallelism());

/** A page with the resolution it was made at. */
export type PageOfCopy = BurnedPage & { readonly dpi: number };

/** Burns the boxes of a plan into the pictures of all pages, in their order. */
export const burnedPages = (input: BurningInput): Promise<PageOfCopy[]> =>
  // Pictures that wait for OCR would pile up.
  fewAtATime([...input.document.seen.keys()], (index) => burnedPage(input, index + 1), AT_A_TIME);

async function burnedPage(
  { pdf, ocrPool, document, plan, options }: BurningInput,
  number: number,
): Promise<PageOfCopy> {
  const { dpi = null, boxWidth, label } = options;
  const { page, picture, ...rest } = await pdf.run<BurnResult>("burn", number, {
    dpi,
    boxes: burnedBoxes(plan, number),
    seen: document.seen[number - 1] ?? new Uint8Array(),
    reading: document.ocr[number - 1] ?? null,
    options: {
      ...(boxWidth === undefined ? {} : { boxWidth }),
      ...(label === undefined ? {} : { labels: labelsOf(plan, number, label) }),
    },
  } satisfies BurnArgs);
  if (picture === null) return { ...page, ...rest };
  const raster = unflatten(picture);
  const reading = await ocrPool.read(raster);
  const read = textLayer(glyphsOfReading(reading, page.geometry), page.boxes, raster.transform);
  return {
    ...page,
    ...rest,
    words: [...page.words, ...read.words],
    text: [page.text, read.text].filter((text) => text !== "").join("\n"),
  };
}

/** For each of `burnedBoxes` what may be written on it. */
const labelsOf = ({ entries }: RedactionPlan, page: number, label: "OMISSIS" | "norm"): string[][] =>
  entries
    .filter((entry) => entry.burn && entry.page === page)
    // A citation may name several norms, and say more of each than a bar has room for.
    .flatMap(({ boxes, source }) => boxes.map(() => [...(label === "norm" ? norms(source) : []), "OMISSIS"]));

const norms = (source: string | null): string[] => source?.split(";").map((norm) => norm.trim()) ?? [];
