import type { Source } from "../src/intake/source.ts";
import type { Channel } from "../src/model/channel.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";

/** What the commands ask of the library; `src/index.ts` gives it. */
export interface Library {
  /** @param options `workers`: documents examined at the same time. */
  readonly createEngine: (options: { readonly workers: number }) => Engine;
  /** @throws UsageFailure that names the rule file and what is wrong in it. */
  readonly loadRules: () => RuleCatalog;
}

export interface Engine {
  /** What the file still holds that its pages don't show. */
  scan(input: Source, options: ExamineOptions): Promise<DocumentReport>;
  /** The same, and whether the document may be published on `options.channel`. */
  check(input: Source, options: ExamineOptions): Promise<DocumentReport>;
  /** @throws KnownFailure when no redacted file can be handed over. */
  redact(input: Source, options: RedactOptions): Promise<Redacted>;
  close(): Promise<void>;
}

export interface ExamineOptions {
  readonly password?: string | undefined;
  /** Row of the publication table. */
  readonly type?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly ocr?: "on" | "off" | undefined;
}

export interface RedactOptions extends ExamineOptions {
  /** Content of a file of boxes (JSON), checked by the redaction, which knows the pages. */
  readonly boxes?: string | undefined;
  readonly dpi?: number | undefined;
}

export interface Redacted {
  readonly bytes: Uint8Array;
  /** On the redacted file, after verification. */
  readonly report: DocumentReport;
  /** Number of boxes burned. */
  readonly boxes: number;
}
