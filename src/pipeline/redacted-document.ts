import type { Leak } from "../leaks/leak.ts";
import type { Box } from "../model/box.ts";
import type { Finding } from "../model/finding.ts";
import type { PagePool, PooledPdf } from "../pdf/page-pool.ts";
import type { BurnedPage } from "../redaction/burn-page.ts";
import type { BoxWidth } from "../redaction/fit-boxes.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import { NEUTRAL_META, PRODUCER } from "../redaction/redacted-meta.ts";
import { RedactionRefused } from "../redaction/refused.ts";
import { PROFILE_NAME } from "../redaction/srgb-profile.ts";
import { writePdf } from "../redaction/write-pdf.ts";
import { xmpPacket } from "../redaction/xmp-packet.ts";
import type { RedactedFile } from "../verification/compared-files.ts";
import type { VerificationCheck } from "../verification/verification-result.ts";
import { verifyRedacted } from "../verification/verify-redacted.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import type { BurnArgs } from "./page-jobs.ts";
import { PartlyExamined } from "./partly-examined.ts";
import { burnedBoxes, secretsOf } from "./planned-secrets.ts";
import { resultPages, sourcePages } from "./verified-document.ts";

const DEFAULT_DPI = 200;

export interface RedactionInput {
  readonly pdf: PooledPdf;
  readonly pool: PagePool;
  readonly document: ExaminedDocument;
  readonly findings: readonly Finding[];
  readonly plan: RedactionPlan;
  readonly options: BurningOptions;
}

/** How a copy is made. */
export interface BurningOptions {
  /** Resolution of the burned pages; 200 by default. */
  readonly dpi?: number | undefined;
  /** How wide boxes on lines of text are; `snap` by default. */
  readonly boxWidth?: BoxWidth | undefined;
  /** What is written on boxes: the word, or the norm where it is known and fits; nothing by default. */
  readonly label?: "OMISSIS" | "norm" | undefined;
}

export interface BurnedDocument {
  readonly bytes: Uint8Array;
  /** Number of boxes burned. */
  readonly boxes: number;
  readonly checks: readonly VerificationCheck[];
  /** Strings that are burned in one place and that the plan leaves readable in another, with their place in the result. */
  readonly repeated: readonly Leak[];
}

/**
 * Burns what the plan says, and verifies.
 * @throws PartlyExamined when a page could not be examined, RedactionRefused when the result does not pass.
 */
export async function redactDocument(input: RedactionInput): Promise<BurnedDocument> {
  const { document, options } = input;
  const { plan } = input;
  const { dpi = DEFAULT_DPI } = options;
  requireWhole(document);
  refuseUnplaced(plan);
  const burned = await Promise.all(document.seen.map((_, index) => burn(input, dpi, index + 1)));
  const bytes = await writePdf(burned);
  const verified = await verify(input, burned, bytes, dpi);
  return { bytes, boxes: burned.reduce((sum, page) => sum + page.boxes.length, 0), ...verified };
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

function burn({ pdf, document, plan, options }: RedactionInput, dpi: number, page: number): Promise<BurnedPage> {
  const { boxWidth, label } = options;
  return pdf.run("burn", page, {
    dpi,
    boxes: burnedBoxes(plan, page),
    seen: document.seen[page - 1] ?? new Uint8Array(),
    reading: document.ocr[page - 1] ?? null,
    options: {
      ...(boxWidth === undefined ? {} : { boxWidth }),
      ...(label === undefined ? {} : { labels: labelsOf(plan, page, label) }),
    },
  } satisfies BurnArgs);
}

/** For each of `burnedBoxes` what may be written on it. */
const labelsOf = ({ entries }: RedactionPlan, page: number, label: "OMISSIS" | "norm"): string[][] =>
  entries
    .filter((entry) => entry.burn && entry.page === page)
    // A citation may name several norms, and say more of each than a bar has room for.
    .flatMap(({ boxes, source }) => boxes.map(() => [...(label === "norm" ? norms(source) : []), "OMISSIS"]));

const norms = (source: string | null): string[] => source?.split(";").map((norm) => norm.trim()) ?? [];

async function verify(
  { pdf, pool, document, findings, plan }: RedactionInput,
  burned: readonly BurnedPage[],
  bytes: Uint8Array,
  dpi: number,
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
      })),
      source: sourcePages({ pdf, document }, dpi),
      result: resultPages(result, dpi, second),
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
