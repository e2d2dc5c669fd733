import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Configuration } from "../configuration/configuration.ts";
import { requirePdf, type Source } from "../intake/source.ts";
import { unreadDocument } from "../intake/unread-document.ts";
import type { Leak } from "../leaks/leak.ts";
import type { Channel } from "../model/channel.ts";
import type { DocumentReport } from "../model/document-report.ts";
import { KnownFailure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { Lang } from "../model/local-text.ts";
import type { DocumentType } from "../model/publication.ts";
import { verdictOf } from "../model/verdict.ts";
import { PagePool, type PooledPdf } from "../pdf/page-pool.ts";
import { findInText, findPersonalData } from "../personal-data/personal-data.ts";
import { documentType, givenType } from "../publication/document-type.ts";
import { type TermEvents, withEvents } from "../publication/event-dates.ts";
import { type Judgement, judge } from "../publication/judge.ts";
import { termOver } from "../publication/term-over.ts";
import { OcrPool } from "../reading/ocr-pool.ts";
import { DEFAULT_CHOICE, findingEntries } from "../redaction/plan.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import { readPlan } from "../redaction/plan-file.ts";
import { loadRules } from "../rules/catalog.ts";
import { type DoubtSettings, doubtSettings } from "../rules/publication-doubt.ts";
import type { VerificationCheck } from "../verification/verification-result.ts";
import type { ForeignVerification } from "../verification/verify-foreign.ts";
import { annotatedCopy, type EvidenceInput, type EvidencePicture, evidencePictures } from "./evidence.ts";
import { type ExaminedDocument, examineDocument, withText } from "./examined-document.ts";
import { leakFinding } from "./leak-finding.ts";
import { othersData } from "./own-data.ts";
import type { ExamineArgs } from "./page-jobs.ts";
import { type PlanOptions, planDocument } from "./planned-document.ts";
import { requireNoSecrets } from "./planned-secrets.ts";
import { underNorms } from "./recorded-norms.ts";
import { type BurningOptions, type RedactionInput, redactDocument, requireWhole } from "./redacted-document.ts";
import { repeatedValues } from "./repeated-values.ts";
import { ReportMismatch } from "./report-mismatch.ts";
import { type Original, verifyDocument } from "./verified-document.ts";

export interface EngineOptions {
  /** Worker threads; one per core by default. */
  readonly workers?: number | undefined;
  /** Milliseconds after which work on one page is stopped. */
  readonly pageTimeout?: number | undefined;
  /** What the body that publishes has settled: answers to legal doubts, its own data, norms on record. */
  readonly body?: BodySettings | undefined;
}

export type BodySettings = Pick<Configuration, "doubts" | "organisation" | "norms">;

export interface ExamineOptions extends TermEvents {
  readonly password?: string | undefined;
  /** Row of the publication table, when the user says it. */
  readonly type?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Day of first publication, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Day for which the term is judged, `YYYY-MM-DD`; not judged when absent. */
  readonly today?: string | undefined;
  /** Whether pages that are pictures are read; "on" by default. */
  readonly ocr?: "on" | "off" | undefined;
}

export interface RedactOptions extends ExamineOptions, PlanOptions, BurningOptions {
  /** Content of a plan of this document, as `planJson` writes it; it then says alone what is burned. */
  readonly plan?: string | undefined;
}

export interface VerifyOptions {
  /** Of both documents. */
  readonly password?: string | undefined;
  /** The document that the redacted one was made from. */
  readonly against?: Source | undefined;
  readonly ocr?: "on" | "off" | undefined;
}

export interface VerifiedDocument extends ForeignVerification {
  /** What `scan` says of the redacted file. */
  readonly report: DocumentReport;
}

export interface EvidenceOptions {
  readonly password?: string | undefined;
  /** Shows recovered texts and personal data; false by default. */
  readonly showText?: boolean | undefined;
  /** Of what is written beside the pictures; `it` by default. */
  readonly lang?: Lang | undefined;
}

export interface RedactedDocument {
  readonly bytes: Uint8Array;
  /** On the redacted file, after verification. */
  readonly report: DocumentReport;
  /** Number of boxes burned. */
  readonly boxes: number;
  /** What the verification looked at; all of it has passed. */
  readonly checks: readonly VerificationCheck[];
}

/** The stages of the pipeline on one set of worker threads. Close it when done. */
export class Engine {
  readonly #pool: PagePool;
  readonly #ocr: OcrPool;
  readonly #catalog = loadRules();

  readonly #body: BodySettings;
  readonly #doubts: DoubtSettings;

  /** @throws UsageFailure when a doubt of the body or its answer does not exist. */
  constructor({ workers, pageTimeout, body = {} }: EngineOptions = {}) {
    this.#body = body;
    this.#doubts = doubtSettings(this.#catalog.doubts, body.doubts);
    this.#pool = new PagePool({
      jobs: new URL(import.meta.url.endsWith(".ts") ? "page-jobs.ts" : "page-jobs.js", import.meta.url),
      ...(workers === undefined ? {} : { workers }),
      ...(pageTimeout === undefined ? {} : { timeout: pageTimeout }),
    });
    this.#ocr = new OcrPool(workers === undefined ? {} : { workers });
  }

  /**
   * What the file still holds that its pages do not show. A document that can't be read gives a report that says so.
   * @throws only what is wrong with the program or its use.
   */
  scan(input: Source, options: ExamineOptions = {}): Promise<DocumentReport> {
    return this.#report(input, options, { text: "none", ocr: "not-needed" }, async (document, pdf) => {
      // What the pages show matters only when something hidden could be repeated there.
      const hides = document.leaks.some(({ boxes, text }) => boxes.length > 0 && text !== "");
      const findings = this.#leaks(hides ? await withText(document, pdf) : document);
      return { findings, documentType: null, publication: null, channel: null };
    });
  }

  /** `scan`, the personal data that the pages show, and whether the document may go on `options.channel`. */
  check(input: Source, options: ExamineOptions = {}): Promise<DocumentReport> {
    const mode = { text: "visible", ocr: options.ocr ?? "on" } as const;
    return this.#report(input, options, mode, (document) => this.#conclude(document, options));
  }

  /**
   * What `redact` would burn with the same options, and what else it could.
   * @throws KnownFailure when the document can't be read whole, or the options don't fit it.
   */
  async plan(input: Source, options: ExamineOptions & PlanOptions = {}): Promise<RedactionPlan> {
    return this.#withPlan(input, options, async ({ plan }) => plan);
  }

  /**
   * Burns the leaks, the data that may not be published and the boxes given into page pictures, and verifies the result.
   * @throws KnownFailure when the document can't be read whole, or the result did not pass the verification.
   */
  async redact(input: Source, options: RedactOptions = {}): Promise<RedactedDocument> {
    return this.#withPlan(input, options, async (planned) => {
      const { bytes, boxes, checks, repeated } = await redactDocument({ ...planned, pool: this.#pool, options });
      // The verification has found the text layer to be what the pages show, so the pictures need no second reading.
      const report = await this.#report(
        { file: input.file, bytes },
        options,
        { text: "layer", ocr: "not-needed" },
        (result) => {
          const conclusion = this.#conclude(result, options);
          return { ...conclusion, findings: [...conclusion.findings, ...this.#leftReadable(repeated, planned.plan)] };
        },
      );
      requireNoSecrets(report, planned);
      return { bytes, boxes, checks, report };
    });
  }

  /**
   * Checks a file that any program redacted: its leaks, its black bars, and beside `against`, the document it was made from,
   * whether anything hidden can still be found.
   * @throws KnownFailure when one of the two can't be read whole.
   */
  async verify(input: Source, options: VerifyOptions = {}): Promise<VerifiedDocument> {
    requirePdf(input.bytes);
    const { password, against } = options;
    const report = await this.scan(input, { password });
    const pdf = await this.#pool.open(input.bytes, password);
    try {
      if (against === undefined) return { report, ...(await verifyDocument(pdf, input.bytes, password, null)) };
      const verify = (original: Original) => verifyDocument(pdf, input.bytes, password, original);
      return { report, ...(await this.#withExamined(against, options, verify)) };
    } finally {
      pdf.close();
    }
  }

  /**
   * The document as page pictures, each finding framed and numbered, and a list of all. Nothing of the file survives but
   * pixels; the findings' texts are masked in them too.
   * @param report of `scan` or `check` on the same bytes.
   * @throws ReportMismatch when it is of others, KnownFailure when the document can't be read.
   */
  annotate(input: Source, report: DocumentReport, options: EvidenceOptions = {}): Promise<Uint8Array> {
    return this.#withReported(input, report, options, (evidence) =>
      annotatedCopy(evidence, options.lang ?? "it", this.#catalog),
    );
  }

  /**
   * Hands over a picture of each finding that has a place, one after the other; masked as in `annotate`.
   * @throws as `annotate` does.
   */
  picture(
    input: Source,
    report: DocumentReport,
    options: EvidenceOptions,
    use: (picture: EvidencePicture) => Promise<void>,
  ): Promise<void> {
    return this.#withReported(input, report, options, async (evidence) => {
      for await (const picture of evidencePictures(evidence)) await use(picture);
    });
  }

  /** The name of a file without folders and ending, if it tells no personal data; null if it does. */
  harmlessName(file: string): string | null {
    const fileName = basename(file);
    const data = findPersonalData({ fileName, pages: [] }, this.#catalog.data);
    return data.length === 0 ? fileName.replace(/\.[^.]*$/, "") : null;
  }

  async #withReported<Result>(
    input: Source,
    report: DocumentReport,
    { password, showText = false }: EvidenceOptions,
    work: (evidence: EvidenceInput) => Promise<Result>,
  ): Promise<Result> {
    if (report.sha256 !== sha256Of(input.bytes)) throw new ReportMismatch();
    const pdf = await this.#pool.open(input.bytes, password);
    try {
      return await work({ pdf, report, showText });
    } finally {
      pdf.close();
    }
  }

  async #withPlan<Result>(
    input: Source,
    options: RedactOptions,
    work: (planned: PlannedDocument) => Promise<Result>,
  ): Promise<Result> {
    return this.#withExamined(input, options, async ({ pdf, document }) => {
      const { findings } = this.#conclude(document, options);
      const sha256 = sha256Of(input.bytes);
      const channel = options.channel ?? null;
      const { unplaced } = findingEntries(findings, DEFAULT_CHOICE);
      const plan =
        options.plan === undefined
          ? await planDocument({ pdf, sha256, channel, document, findings, options })
          : { ...readPlan(options.plan, { sha256, pages: pdf.pageCount }), unplaced };
      return work({ pdf, document, findings, plan });
    });
  }

  /** @throws KnownFailure when the document can't be read whole. */
  async #withExamined<Result>(
    input: Source,
    { password, ocr = "on" }: Pick<ExamineOptions, "password" | "ocr">,
    work: (original: Original) => Promise<Result>,
  ): Promise<Result> {
    requirePdf(input.bytes);
    const pdf = await this.#pool.open(input.bytes, password);
    try {
      const document = await this.#examine(input, pdf, { text: "visible", ocr });
      requireWhole(document);
      return await work({ pdf, document, findings: this.#leaks(document) });
    } finally {
      pdf.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.close(), this.#ocr.close()]);
  }

  async #report(
    input: Source,
    options: ExamineOptions,
    mode: ExamineArgs,
    conclude: Conclude,
  ): Promise<DocumentReport> {
    const sha256 = sha256Of(input.bytes);
    const channel = options.channel;
    let pdf: PooledPdf;
    try {
      requirePdf(input.bytes);
      pdf = await this.#pool.open(input.bytes, options.password);
    } catch (error) {
      if (!(error instanceof KnownFailure)) throw error;
      return unreadDocument(input.file, error, { sha256, channel });
    }
    try {
      const document = await this.#examine(input, pdf, mode);
      return { ...reportOn(document, await conclude(document, pdf)), file: input.file, sha256 };
    } finally {
      pdf.close();
    }
  }

  #examine(input: Source, pdf: PooledPdf, mode: ExamineArgs): Promise<ExaminedDocument> {
    return examineDocument({ pdf, fileName: basename(input.file), ocrPool: this.#ocr, ...mode });
  }

  #conclude(document: ExaminedDocument, options: ExamineOptions): Conclusion {
    const { type, findings, publication } = this.#judge(document, options);
    return {
      findings: [...this.#leaks(document), ...findings],
      documentType: { id: type.id, confidence: type.confidence },
      publication,
      channel: options.channel ?? null,
    };
  }

  #leaks(document: ExaminedDocument): Finding[] {
    const { leaks, read } = document;
    const repeated = repeatedValues(leaks, read, this.#catalog.data);
    return [...leaks, ...repeated].map((leak) => leakFinding(leak, this.#catalog));
  }

  /** Only data of persons, and what the user chose, must not be read elsewhere: ordinary words are repeated by nature. */
  #leftReadable(repeated: readonly Leak[], { entries }: RedactionPlan): Finding[] {
    const chosen = new Set(
      entries.filter(({ burn, origin }) => burn && origin !== "mark").map(({ evidence }) => evidence?.reveal()),
    );
    return repeated
      .filter(({ text }) => chosen.has(text) || findInText(text, this.#catalog.data).length > 0)
      .map((leak) => leakFinding(leak, this.#catalog));
  }

  #judge({ read }: ExaminedDocument, options: ExamineOptions): Judgement & { readonly type: DocumentType } {
    const catalog = this.#catalog;
    const type = options.type === undefined ? documentType(read, catalog.rows) : givenType(options.type);
    const data = othersData(findPersonalData(read, catalog.data), this.#body.organisation);
    const { channel = null, date = null } = options;
    const judgement = judge({ read, data, type, channel, catalog, date, settings: this.#doubts });
    const publication = judgement.publication && withEvents(judgement.publication, options, catalog);
    const over = publication === null ? [] : termOver(publication, channel, options.today ?? null, catalog);
    const findings = underNorms(judgement.findings, publication?.row ?? null, channel, this.#body.norms);
    return { type, ...judgement, publication, findings: [...findings, ...over] };
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

type PlannedDocument = Pick<RedactionInput, "pdf" | "document" | "findings" | "plan">;

/** What a command concludes from an examined document. */
type Conclusion = Pick<DocumentReport, "findings" | "documentType" | "publication" | "channel">;
type Conclude = (document: ExaminedDocument, pdf: PooledPdf) => Conclusion | Promise<Conclusion>;

function reportOn(document: ExaminedDocument, conclusion: Conclusion): Omit<DocumentReport, "file" | "sha256"> {
  const { coverage, unread } = document;
  const severities = conclusion.findings.map(({ severity }) => severity);
  return {
    ...conclusion,
    pages: document.seen.length,
    status: unread === null ? "read" : "partly-read",
    unread: unread && { reason: unread.reason, text: unread.text, remedy: unread.remedy },
    coverage,
    verdict: conclusion.channel === null ? null : verdictOf(severities, unread === null ? coverage : null),
  };
}
