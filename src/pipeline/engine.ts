import { createHash } from "node:crypto";
import { basename } from "node:path";
import { requirePdf, type Source } from "../intake/source.ts";
import { unreadDocument } from "../intake/unread-document.ts";
import type { Channel } from "../model/channel.ts";
import type { DocumentReport } from "../model/document-report.ts";
import { KnownFailure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { DocumentType } from "../model/publication.ts";
import { verdictOf } from "../model/verdict.ts";
import { PagePool, type PooledPdf } from "../pdf/page-pool.ts";
import { findPersonalData } from "../personal-data/personal-data.ts";
import { documentType, givenType } from "../publication/document-type.ts";
import { type Judgement, judge } from "../publication/judge.ts";
import { OcrPool } from "../reading/ocr-pool.ts";
import { loadRules } from "../rules/catalog.ts";
import { type ExaminedDocument, examineDocument, withText } from "./examined-document.ts";
import { leakFinding } from "./leak-finding.ts";
import type { ExamineArgs } from "./page-jobs.ts";
import { redactDocument, requireNoSecrets } from "./redacted-document.ts";
import { repeatedValues } from "./repeated-values.ts";

export interface EngineOptions {
  /** Worker threads; one per core by default. */
  readonly workers?: number | undefined;
  /** Milliseconds after which work on one page is stopped. */
  readonly pageTimeout?: number | undefined;
}

export interface ExamineOptions {
  readonly password?: string | undefined;
  /** Row of the publication table, when the user says it. */
  readonly type?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Day of first publication, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Whether pages that are pictures are read; "on" by default. */
  readonly ocr?: "on" | "off" | undefined;
}

export interface RedactOptions extends ExamineOptions {
  /** Content of a file of boxes: `{"boxes": [{"page", "bbox", "reason"}]}`. */
  readonly boxes?: string | undefined;
  /** Resolution of the burned pages; 200 by default. */
  readonly dpi?: number | undefined;
}

export interface RedactedDocument {
  readonly bytes: Uint8Array;
  /** On the redacted file, after verification. */
  readonly report: DocumentReport;
  /** Number of boxes burned. */
  readonly boxes: number;
}

/** The stages of the pipeline on one set of worker threads. Close it when done. */
export class Engine {
  readonly #pool: PagePool;
  readonly #ocr: OcrPool;
  readonly #catalog = loadRules();

  constructor({ workers, pageTimeout }: EngineOptions = {}) {
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
   * Burns the leaks, the data that may not be published and the boxes given into page pictures, and verifies the result.
   * @throws KnownFailure when the document can't be read whole, or the result did not pass the verification.
   */
  async redact(input: Source, options: RedactOptions = {}): Promise<RedactedDocument> {
    requirePdf(input.bytes);
    const pdf = await this.#pool.open(input.bytes, options.password);
    try {
      const document = await this.#examine(input, pdf, { text: "visible", ocr: options.ocr ?? "on" });
      const { findings } = this.#conclude(document, options);
      const { bytes, boxes } = await redactDocument({ pdf, pool: this.#pool, document, findings, ...options });
      // The verification has found the text layer to be what the pages show, so the pictures need no second reading.
      const report = await this.#report(
        { file: input.file, bytes },
        options,
        { text: "layer", ocr: "not-needed" },
        (result) => this.#conclude(result, options),
      );
      requireNoSecrets(report);
      return { bytes, boxes, report };
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
    const sha256 = createHash("sha256").update(input.bytes).digest("hex");
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

  #judge({ read }: ExaminedDocument, options: ExamineOptions): Judgement & { readonly type: DocumentType } {
    const catalog = this.#catalog;
    const type = options.type === undefined ? documentType(read, catalog.rows) : givenType(options.type);
    const data = findPersonalData(read, catalog.data);
    const { channel = null, date = null } = options;
    return { type, ...judge({ read, data, type, channel, catalog, date }) };
  }
}

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
