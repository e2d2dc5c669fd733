import { annotatedPdf, type PicturedPage } from "../evidence/annotated-pdf.ts";
import type { FindingCrop } from "../evidence/finding-crops.ts";
import { markedPlace } from "../evidence/marked-place.ts";
import { type NumberedFinding, numberedFindings } from "../evidence/numbered-findings.ts";
import type { PictureRequest } from "../evidence/page-picture.ts";
import { words } from "../evidence/words.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { Lang } from "../model/local-text.ts";
import { PageFailure } from "../pdf/failures.ts";
import type { PooledPdf } from "../pdf/page-pool.ts";
import type { BurnedPage } from "../redaction/burn-page.ts";
import { writePdf } from "../redaction/write-pdf.ts";
import type { RuleCatalog } from "../rules/catalog.ts";

const DPI = 150;

export interface EvidenceInput {
  readonly pdf: PooledPdf;
  /** Of the document as it is now. */
  readonly report: DocumentReport;
  readonly showText: boolean;
}

/** The picture of one finding's place, PNG. */
export interface EvidencePicture {
  /** As in the annotated copy. */
  readonly number: number;
  readonly finding: Finding;
  readonly png: Uint8Array;
  /** The same place without what covers it; only when texts are shown. */
  readonly beneath: Uint8Array | null;
}

/** The document as page pictures with each finding framed and numbered, and a list of all of them. */
export async function annotatedCopy(input: EvidenceInput, lang: Lang, catalog: RuleCatalog): Promise<Uint8Array> {
  const findings = numberedFindings(input.report.findings);
  const pages = await Promise.all(
    Array.from({ length: input.pdf.pageCount }, (_, index) => picturedPage(input, findings, index + 1)),
  );
  const pictures = await writePdf(
    pages.map(({ burned }) => burned),
    { title: words(lang).title, lang },
  );
  return annotatedPdf(
    pictures,
    pages.map(({ burned, blank }) => ({ geometry: burned.geometry, blank })),
    findings,
    { lang, showText: input.showText, titleOf: (rule) => titleOf(catalog, rule, lang) },
  );
}

/** The pictures of the findings of a page after the other; a page that can't be drawn has none. */
export async function* evidencePictures(input: EvidenceInput): AsyncGenerator<EvidencePicture> {
  const findings = numberedFindings(input.report.findings);
  for (const page of new Set(findings.map(({ page }) => page))) {
    if (page === null) continue;
    const request = requestOf(input, findings, page);
    const crops = request.withhold ? [] : await orNull(input.pdf.run<FindingCrop[]>("crops", page, request));
    for (const crop of crops ?? []) {
      const { finding } = findings[crop.number - 1] as NumberedFinding;
      yield { ...crop, finding };
    }
  }
}

async function picturedPage(
  input: EvidenceInput,
  findings: readonly NumberedFinding[],
  page: number,
): Promise<{ burned: BurnedPage; blank: PicturedPage["blank"] }> {
  const request = requestOf(input, findings, page);
  const burned = await orNull(input.pdf.run<BurnedPage>("picture", page, request));
  if (burned === null) return { burned: blankPage(page), blank: "unshown" };
  if (!request.withhold) return { burned, blank: null };
  return { burned, blank: isUnexamined(input, page) ? "unshown" : "withheld" };
}

function requestOf(input: EvidenceInput, findings: readonly NumberedFinding[], page: number): PictureRequest {
  const { showText } = input;
  const placeless = findings.filter(({ finding, boxes }) => finding.page === page && boxes.length === 0);
  return {
    dpi: DPI,
    places: findings.filter((one) => one.page === page).map(markedPlace),
    showText,
    hideAnnotations: placeless.some(({ finding: { kind } }) => kind !== null && OF_ANNOTATIONS.has(kind)),
    withhold:
      !showText &&
      (isUnexamined(input, page) ||
        placeless.some(({ finding }) => finding.stage === "personal-data" || finding.kind === "repeated-value")),
  };
}

const OF_ANNOTATIONS = new Set(["annotation-content", "form-value"]);

/** What such a page shows has not been looked for, so it can't be masked. */
const isUnexamined = ({ report }: EvidenceInput, page: number): boolean =>
  report.coverage === null || report.coverage.leaksMissing.includes(page);

/** Null instead of the failure of a page, which the report has told. */
async function orNull<Result>(result: Promise<Result>): Promise<Result | null> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof PageFailure) return null;
    throw error;
  }
}

function blankPage(page: number): BurnedPage {
  const visibleBox = [0, 0, 595, 842] as const;
  const geometry = { page, mediaBox: visibleBox, visibleBox, rotation: 0, userUnit: 1 } as const;
  return { geometry, width: 1, height: 1, pictures: [], words: [], text: "", boxes: [], labels: [] };
}

function titleOf({ leaks, data, publication }: RuleCatalog, id: string, lang: Lang): string {
  const title = (leaks.get(id) ?? data.get(id) ?? publication.get(id))?.title[lang] ?? "";
  // One that waits for what only a finding can fill in says nothing.
  return title.includes("{") ? "" : title;
}
