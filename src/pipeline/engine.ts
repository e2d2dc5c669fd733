import { basename } from "node:path";
import type { KindReading } from "../audit/kinds/kind-reading.ts";
import type { Source } from "../intake/source.ts";
import type { Leak } from "../leaks/leak.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Lang } from "../model/local-text.ts";
import { PagePool } from "../pdf/page-pool.ts";
import type { Raster } from "../pdf/raster.ts";
import { findPersonalData } from "../personal-data/personal-data.ts";
import { OcrPool } from "../reading/ocr-pool.ts";
import { DEFAULT_CHOICE, findingEntries } from "../redaction/plan.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import { readPlan } from "../redaction/plan-file.ts";
import type { RedactionRecord } from "../redaction/redaction-record.ts";
import type { RegisterDetails } from "../redaction/register-json.ts";
import { loadRules } from "../rules/catalog.ts";
import { actReports, type Conclude } from "./act-reports.ts";
import { DocumentJudge } from "./document-judge.ts";
import type {
  BodySettings,
  EngineOptions,
  EvidenceOptions,
  ExamineOptions,
  RedactedDocument,
  RedactOptions,
  VerifiedDocument,
  VerifyOptions,
} from "./engine-options.ts";
import type { EvidenceInput, EvidencePicture } from "./evidence.ts";
import { OpenAct } from "./open-act.ts";
import { examineSource, openSource, sha256Of } from "./opened-source.ts";
import type { ExamineArgs } from "./page-jobs.ts";
import { type PlanOptions, planDocument } from "./planned-document.ts";
import { requireNoSecrets } from "./planned-secrets.ts";
import type { PlannedDocument } from "./redacted-document.ts";
import { redactionRecord } from "./redaction-record.ts";
import type { HiddenValues } from "./repeated-values.ts";
import { ReportMismatch } from "./report-mismatch.ts";
import { asReadInSource, only } from "./report-on.ts";
import { timed } from "./stage-clock.ts";
import { textReport } from "./text-report.ts";
import { type Original, verifyDocument } from "./verified-document.ts";
import { withSubject } from "./with-subject.ts";
import { writers } from "./writers.ts";

/** The stages of the pipeline on one set of worker threads. Close it when done. */
export class Engine {
  readonly #pool: PagePool;
  readonly #ocr: OcrPool;
  readonly #catalog = loadRules();
  #judge: DocumentJudge;

  /** @throws UsageFailure when a doubt of the body or its answer does not exist. */
  constructor({ workers, ocrEngine, body = {} }: EngineOptions = {}) {
    this.#judge = new DocumentJudge(this.#catalog, body);
    this.#pool = new PagePool({
      jobs: new URL(import.meta.url.endsWith(".ts") ? "page-jobs.ts" : "page-jobs.js", import.meta.url),
      ...(workers === undefined ? {} : { workers }),
      ...(body.limits === undefined ? {} : { limits: body.limits }),
    });
    this.#ocr = new OcrPool({
      ...(workers === undefined ? {} : { workers }),
      ...(ocrEngine === undefined ? {} : { engine: ocrEngine }),
    });
  }

  /**
   * What the file still holds that its pages do not show. A document that can't be read gives a report that says so.
   * @throws only what is wrong with the program or its use.
   */
  async scan(input: Source, options: ExamineOptions = {}): Promise<DocumentReport> {
    return only(await this.scanAct([input], options));
  }

  /** `scan` of the files of one act: what one hides must not be readable in another. Reports in the order of the files. */
  scanAct(inputs: readonly Source[], options: ExamineOptions = {}): Promise<DocumentReport[]> {
    const mode = { text: inputs.length > 1 ? "visible" : "none", ocr: "not-needed" } as const;
    return this.#reports(inputs, options, mode, (document, others) => ({
      findings: this.#judge.leaks(document, others),
      leftOut: this.#judge.leftOut(document),
      documentType: null,
      publication: null,
      channel: null,
    }));
  }

  /** `scan`, the personal data that the pages show, and whether the document may go on `options.channel`. */
  async check(input: Source, options: ExamineOptions = {}): Promise<DocumentReport> {
    return only(await this.checkAct([input], options));
  }

  /** `check` of a document that is no PDF. @param reading what it says and hides */
  checkText(input: Source, reading: KindReading, options: ExamineOptions = {}): DocumentReport {
    return textReport(this.#judge, this.#catalog, input, reading, options);
  }

  /** `check` of the files of one act, as `scanAct`. */
  checkAct(inputs: readonly Source[], options: ExamineOptions = {}): Promise<DocumentReport[]> {
    const mode = { text: "visible", ocr: options.ocr ?? "on" } as const;
    return this.#reports(inputs, options, mode, (document, others, index, type) =>
      this.#judge.conclude(withSubject(document, index === 0 ? options.subject : undefined), options, others, type),
    );
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
  async redact(source: Source, options: RedactOptions = {}): Promise<RedactedDocument> {
    return this.#withPlan(source, options, (planned) => this.#redactPlanned(source, planned, options));
  }

  /** @param others burned in the other files of the act: the copy must not show them */
  async #redactPlanned(
    source: Source,
    planned: PlannedDocument,
    options: RedactOptions,
    others: readonly HiddenValues[] = [],
  ): Promise<RedactedDocument> {
    const input = { ...planned, pool: this.#pool, ocrPool: this.#ocr, options };
    const { redactDocument } = await writers.redaction();
    const { repeated, searchable, ...burned } = await redactDocument(input);
    const judged = await timed(options.onStage, "verify", () =>
      this.#judgeCopy({ ...source, bytes: searchable }, options, planned, repeated, others),
    );
    requireNoSecrets(judged, planned);
    const report = { ...judged, sha256: sha256Of(burned.bytes) };
    return { ...burned, report, record: redactionRecord(planned, burned) };
  }

  /** An act that stays open while a person works on it. Close it when done. */
  openAct(): OpenAct {
    return new OpenAct({
      pool: this.#pool,
      ocrPool: this.#ocr,
      catalog: this.#catalog,
      judge: () => this.#judge,
      redact: (source, planned, options, others) => this.#redactPlanned(source, planned, options, others),
    });
  }

  /** From now on judges by what the body has settled now. @throws UsageFailure as the constructor. */
  settle(body: BodySettings): void {
    this.#judge = new DocumentJudge(this.#catalog, body);
  }

  /**
   * The register of a redaction as PDF/A, to keep beside the original.
   * @param record of `redact`
   */
  async registerPdf(record: RedactionRecord, details: RegisterDetails, lang: Lang): Promise<Uint8Array> {
    const [{ pdfaOf }, { REGISTER_TITLE, registerPage }] = await Promise.all([writers.pdfa(), writers.register()]);
    return pdfaOf(this.#pool, await registerPage(record, details, lang), { title: REGISTER_TITLE[lang], lang });
  }

  /** @param copy with a text layer that the verification has found to be what the pages show: the pictures need no second reading. */
  async #judgeCopy(
    copy: Source,
    options: RedactOptions,
    { plan, findings, document }: PlannedDocument,
    repeated: readonly Leak[],
    others: readonly HiddenValues[],
  ): Promise<DocumentReport> {
    const mode = { text: "layer", ocr: "not-needed" } as const;
    const reports = await this.#reports([copy], { ...options, password: undefined }, mode, (result) => {
      const conclusion = this.#judge.conclude(result, options, others);
      const left = [...this.#judge.leftReadable(repeated, plan), ...this.#judge.leftPictures(findings, plan)];
      return { ...conclusion, findings: [...conclusion.findings, ...left] };
    });
    return asReadInSource(only(reports), document.coverage);
  }

  /**
   * Checks a file that any program redacted: its leaks, its black bars, and beside `against`, the document it was made from,
   * whether anything hidden can still be found.
   * @throws KnownFailure when one of the two can't be read whole.
   */
  async verify(input: Source, options: VerifyOptions = {}): Promise<VerifiedDocument> {
    const { password, against } = options;
    const { pdf, bytes } = await openSource(this.#pool, input, password);
    try {
      const report = await this.scan(input, { password });
      const readPicture = options.ocr === "off" ? null : (raster: Raster) => this.#ocr.read(raster);
      const verify = (original: Original | null) => verifyDocument(pdf, bytes, original, readPicture);
      if (against === undefined) return { report, ...(await verify(null)) };
      const beside = await this.#withExamined(against, options, (original) =>
        verify({ ...original, findings: this.#judge.leaks(original.document) }),
      );
      return { report, ...beside };
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
    return this.#withReported(input, report, options, async (evidence) => {
      const { annotatedCopy } = await writers.evidence();
      return annotatedCopy(evidence, options.lang ?? "it", this.#catalog);
    });
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
      const { evidencePictures } = await writers.evidence();
      for await (const picture of evidencePictures(evidence)) await use(picture);
    });
  }

  /** The name of a file without folders and ending, if it tells no personal data; null if it does. */
  harmlessName(file: string): string | null {
    const fileName = basename(file);
    const data = findPersonalData({ fileName, pages: [] }, this.#catalog.data);
    return data.length === 0 ? fileName.replace(/(?:\.pdf)?\.[^.]*$/i, "") : null;
  }

  async #withReported<Result>(
    input: Source,
    report: DocumentReport,
    { password, showText = false }: EvidenceOptions,
    work: (evidence: EvidenceInput) => Promise<Result>,
  ): Promise<Result> {
    if (report.sha256 !== sha256Of(input.bytes)) throw new ReportMismatch();
    const { pdf } = await openSource(this.#pool, input, password);
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
    const start = performance.now();
    const planned = async ({ pdf, document }: Omit<Original, "findings">): Promise<Result> => {
      const { findings } = this.#judge.conclude(document, options);
      const sha256 = sha256Of(input.bytes);
      const channel = options.channel ?? null;
      const { unplaced } = findingEntries(findings, DEFAULT_CHOICE);
      const plan =
        options.plan === undefined
          ? await planDocument({ pdf, sha256, channel, document, findings, options })
          : { ...readPlan(options.plan, { sha256, pages: pdf.pageCount }), unplaced };
      options.onStage?.("plan", performance.now() - start);
      return work({ pdf, document, findings, plan });
    };
    return this.#withExamined(input, options, planned, "pages");
  }

  /** @throws KnownFailure when the document can't be read whole. */
  async #withExamined<Result>(
    input: Source,
    { password, ocr = "on" }: Pick<ExamineOptions, "password" | "ocr">,
    work: (examined: Omit<Original, "findings">) => Promise<Result>,
    needed: "pages" | "whole" = "whole",
  ): Promise<Result> {
    const opened = await openSource(this.#pool, input, password);
    try {
      const document = await examineSource(input, opened, this.#ocr, { text: "visible", ocr });
      const { requirePages, requireWhole } = await writers.redaction();
      if (needed === "whole" || opened.pdf.repaired) requireWhole(document);
      else requirePages(document);
      return await work({ pdf: opened.pdf, document });
    } finally {
      opened.pdf.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.close(), this.#ocr.close()]);
  }

  #reports(
    sources: readonly Source[],
    options: ExamineOptions,
    mode: ExamineArgs,
    conclude: Conclude,
  ): Promise<DocumentReport[]> {
    return actReports(sources, { pool: this.#pool, ocrPool: this.#ocr, judge: this.#judge, options, mode }, conclude);
  }
}
