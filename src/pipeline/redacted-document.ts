import type { Leak } from "../leaks/leak.ts";
import type { Box } from "../model/box.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import { StructureFailure } from "../pdf/failures.ts";
import type { PagePool } from "../pdf/page-pool.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import { NEUTRAL_META, PRODUCER } from "../redaction/redacted-meta.ts";
import { RedactionRefused } from "../redaction/refused.ts";
import { PROFILE_NAME } from "../redaction/srgb-profile.ts";
import { OMITTED } from "../redaction/text-layer.ts";
import { writePdf } from "../redaction/write-pdf.ts";
import { xmpPacket } from "../redaction/xmp-packet.ts";
import type { PageOutcome } from "../verification/compare-page.ts";
import type { RedactedFile } from "../verification/redacted-file.ts";
import type { VerificationCheck } from "../verification/verification-result.ts";
import { verifyRedacted } from "../verification/verify-redacted.ts";
import { type BurningInput, type BurningOptions, burnedPages, type PageOfCopy } from "./burned-pages.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import type { CompareArgs } from "./page-jobs.ts";
import { PartlyExamined } from "./partly-examined.ts";
import { burnedBoxes, burnedTexts, secretsOf } from "./planned-secrets.ts";
import { REDACTION_WARNINGS } from "./redaction-warnings.ts";
import { type OnStage, timed } from "./stage-clock.ts";
import { pairArgs } from "./verified-document.ts";

/** Resolution at which the surroundings of boxes are read, unless the copy has another. */
const DPI = 200;

export interface RedactionInput extends BurningInput {
  readonly pool: PagePool;
  readonly findings: readonly Finding[];
  readonly options: BurningOptions & {
    /** Whether OCR reads around the boxes; "on" by default. */
    readonly ocr?: "on" | "off" | undefined;
    readonly onStage?: OnStage | undefined;
  };
}

/** A document examined and judged, with what is to be burned in it. */
export type PlannedDocument = Pick<RedactionInput, "pdf" | "document" | "findings" | "plan">;

export interface BurnedDocument {
  readonly bytes: Uint8Array;
  /** The same with its text layer, whether it was asked for or not: what the copy says can be judged by it. */
  readonly searchable: Uint8Array;
  /** Number of boxes burned. */
  readonly boxes: number;
  /** What each page says, for people: `[omissis]` stands where the boxes are. */
  readonly texts: readonly string[];
  readonly warnings: readonly LocalText[];
  readonly checks: readonly VerificationCheck[];
  /** Strings that are burned in one place and that the plan leaves readable in another, with their place in the result. */
  readonly repeated: readonly Leak[];
}

/**
 * Burns what the plan says, and verifies.
 * @throws PartlyExamined when a page could not be examined, RedactionRefused when the result does not pass.
 */
export async function redactDocument(input: RedactionInput): Promise<BurnedDocument> {
  const { textLayer = true, onStage } = input.options;
  refuseUnplaced(input.plan);
  const burned = await timed(onStage, "burn", () => burnedPages(input));
  const searchable = await timed(onStage, "write", () => writePdf(burned));
  const bytes = textLayer ? searchable : await writePdf(burned.map((page) => ({ ...page, words: [] })));
  const verified = await timed(onStage, "verify", () => verify(input, burned, bytes));
  return {
    bytes,
    searchable,
    boxes: burned.reduce((sum, page) => sum + page.boxes.length, 0),
    texts: burned.map(({ text }) => text),
    warnings: await warningsOf(input, textLayer),
    ...verified,
  };
}

async function warningsOf({ pdf, document }: RedactionInput, textLayer: boolean): Promise<LocalText[]> {
  const { picturePages, ocrPages, structure } = document.coverage;
  return [
    ...(structure ? [] : [REDACTION_WARNINGS.structure]),
    ...((await pdf.runOnFile<boolean>("isSigned")) ? [REDACTION_WARNINGS.signed] : []),
    ...(textLayer ? [] : [REDACTION_WARNINGS.noText]),
    ...(picturePages.every((page) => ocrPages.includes(page)) ? [] : [REDACTION_WARNINGS.unread]),
  ];
}

/**
 * What a file holds beside its pages does not reach a copy made of their pictures: damage there is no obstacle.
 * @throws PartlyExamined when it is not that alone that was not examined.
 */
export function requirePages({ unread }: ExaminedDocument): void {
  // What is wrong with a page is told before what is wrong with the file.
  if (unread !== null && !(unread instanceof StructureFailure)) throw new PartlyExamined(unread);
}

/** @throws PartlyExamined */
export function requireWhole({ unread }: ExaminedDocument): void {
  if (unread !== null) throw new PartlyExamined(unread);
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

async function verify(
  { pdf, pool, ocrPool, document, findings, plan, options }: RedactionInput,
  burned: readonly PageOfCopy[],
  bytes: Uint8Array,
): Promise<Pick<BurnedDocument, "checks" | "repeated">> {
  const secrets = secretsOf(plan, findings, document);
  const result = await pool.open(bytes);
  try {
    const second = await result.runOnFile<readonly string[]>("secondReading");
    const file: RedactedFile = {
      bytes,
      secrets,
      ownStrings: [NEUTRAL_META.title, PRODUCER, PROFILE_NAME, xmpPacket(NEUTRAL_META)],
      hidden: burned.map(({ boxes: painted, labels }, index) => ({
        page: index + 1,
        planned: burnedBoxes(plan, index + 1),
        painted,
        labels,
        texts: burnedTexts(plan, index + 1, document),
      })),
      pages: {
        inResult: result.pageCount,
        inSource: pdf.pageCount,
        compare: (page, expected) => {
          const { dpi = DPI, text = "" } = burned[page - 1] ?? {};
          // The mark for a box is ours, also where the source shows the same word.
          const otherTexts = [second[page - 1] ?? "", text.replaceAll(OMITTED, " ")];
          const args: CompareArgs = { ...pairArgs(document, page, dpi, otherTexts), expected };
          // The source's handle, which whoever waits for the copy may be watching.
          return pdf.run<PageOutcome>("compare", page, args, result);
        },
      },
      readPicture: options.ocr === "off" ? null : (raster) => ocrPool.read(raster),
      dpi: DPI,
    };
    const { passed, checks, repeated } = await verifyRedacted(file);
    if (!passed) throw new RedactionRefused(checks.filter((check) => !check.passed).map(({ detail }) => detail));
    return { checks, repeated: repeated.map(({ secret, page, bbox }) => leftLeak(secrets[secret] ?? "", page, bbox)) };
  } finally {
    result.close();
  }
}

const leftLeak = (text: string, page: number | null, bbox: Box | null): Leak => ({
  kind: "repeated-value",
  page,
  text,
  undecodable: 0,
  boxes: bbox === null ? [] : [bbox],
});
