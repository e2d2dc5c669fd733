import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PagePool, PooledPdf } from "../pdf/page-pool.ts";
import type { BurnedPage } from "../redaction/burn-page.ts";
import { planBoxes, type RedactionPlan } from "../redaction/plan.ts";
import { RedactionRefused } from "../redaction/refused.ts";
import { readUserBoxes } from "../redaction/user-boxes.ts";
import { NEUTRAL_META, PRODUCER, writePdf } from "../redaction/write-pdf.ts";
import type { RedactedFile } from "../verification/compared-files.ts";
import { verifyRedacted } from "../verification/verify-redacted.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { unflatten } from "./flat-raster.ts";
import { glyphsOfReading } from "./glyphs-of-reading.ts";
import type { BurnArgs, PageFacts } from "./page-jobs.ts";
import { PartlyExamined } from "./partly-examined.ts";

const DEFAULT_DPI = 200;

export interface RedactionInput {
  readonly pdf: PooledPdf;
  readonly pool: PagePool;
  readonly document: ExaminedDocument;
  readonly findings: readonly Finding[];
  readonly boxes?: string | undefined;
  readonly dpi?: number | undefined;
}

/**
 * Burns and verifies.
 * @throws PartlyExamined when a page could not be examined, RedactionRefused when the result does not pass, UsageFailure
 * when the boxes given are wrong.
 */
export async function redactDocument(input: RedactionInput): Promise<{ bytes: Uint8Array; boxes: number }> {
  const { pdf, document, findings, dpi = DEFAULT_DPI } = input;
  if (document.unread !== null) throw new PartlyExamined(document.unread);
  const extra = input.boxes === undefined ? [] : readUserBoxes(input.boxes, pdf.pageCount);
  const plan = planBoxes(findings, extra);
  refuseUnplaced(plan);
  const burned = await Promise.all(document.seen.map((_, index) => burn(pdf, document, plan, dpi, index + 1)));
  const bytes = await writePdf(burned);
  await verify(input, plan, burned, bytes, dpi);
  return { bytes, boxes: burned.reduce((sum, page) => sum + page.boxes.length, 0) };
}

/** Data whose place on the page is not known can't be burned; the file name is not on the page. */
function refuseUnplaced(plan: RedactionPlan): void {
  const pages = [...new Set(plan.unplaced.map(({ page }) => page).filter((page) => page !== null))];
  if (pages.length === 0) return;
  throw new RedactionRefused([
    {
      it: `A pagina ${pages.join(", ")} ci sono dati da oscurare di cui non si conosce la posizione.`,
      en: `Page ${pages.join(", ")} holds data to redact whose place is not known.`,
    },
  ]);
}

function burn(
  pdf: PooledPdf,
  document: ExaminedDocument,
  plan: RedactionPlan,
  dpi: number,
  page: number,
): Promise<BurnedPage> {
  const boxes = plan.pages.find((one) => one.page === page)?.boxes.map(({ box }) => box) ?? [];
  const seen = document.seen[page - 1] ?? new Uint8Array();
  return pdf.run("burn", page, { dpi, boxes, seen, reading: document.ocr[page - 1] ?? null } satisfies BurnArgs);
}

async function verify(
  { pdf, pool, document, findings }: RedactionInput,
  plan: RedactionPlan,
  burned: readonly BurnedPage[],
  bytes: Uint8Array,
  dpi: number,
): Promise<void> {
  const result = await pool.open(bytes);
  try {
    const file: RedactedFile = {
      bytes,
      secrets: secretsOf(findings),
      ownStrings: [NEUTRAL_META.title, PRODUCER],
      hidden: plan.pages.map(({ page, boxes }) => ({
        page,
        planned: boxes.map(({ box }) => box),
        painted: burned[page - 1]?.boxes ?? [],
      })),
      source: {
        pageCount: pdf.pageCount,
        readPage: async (page) => {
          const { geometry, glyphs, raster } = await pdf.run<PageFacts>("facts", page, { dpi });
          return {
            geometry,
            raster: unflatten(raster),
            visibleGlyphs: visibleGlyphs(document, page, glyphs, geometry),
          };
        },
      },
      result: {
        pageCount: result.pageCount,
        readPage: async (page) => {
          const { raster, ...facts } = await result.run<PageFacts>("facts", page, { dpi });
          return { ...facts, raster: unflatten(raster) };
        },
      },
    };
    const { passed, checks } = await verifyRedacted(file);
    if (!passed) throw new RedactionRefused(checks.filter((check) => !check.passed).map(({ detail }) => detail));
  } finally {
    result.close();
  }
}

function visibleGlyphs(
  document: ExaminedDocument,
  page: number,
  glyphs: readonly Glyph[],
  geometry: PageFacts["geometry"],
): readonly Glyph[] {
  const reading = document.ocr[page - 1];
  if (reading) return glyphsOfReading(reading, geometry);
  const seen = document.seen[page - 1];
  return glyphs.filter((_, index) => seen?.[index] === 1);
}

/** What lies under the boxes that findings gave. */
const secretsOf = (findings: readonly Finding[]): string[] => [
  ...new Set(
    findings
      .filter(({ severity, stage, page }) => severity === "blocco" && stage !== "publication" && page !== null)
      .flatMap(({ evidence }) => evidence?.reveal() ?? []),
  ),
];

/** The last word after verification: the pipeline itself finds nothing in the result that was to be hidden. */
export function requireNoSecrets(report: DocumentReport): void {
  const left = report.findings.filter(
    ({ severity, stage, page }) => severity === "blocco" && stage !== "publication" && page !== null,
  );
  if (left.length === 0 && report.status === "read") return;
  const pages = [...new Set(left.map(({ page }) => page))].join(", ");
  throw new RedactionRefused([
    {
      it: `Nel file ottenuto ci sono ancora dati da oscurare (pagina ${pages || "non determinata"}).`,
      en: `The file made still holds data to redact (page ${pages || "unknown"}).`,
    },
  ]);
}
