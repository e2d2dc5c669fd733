import type { Configuration } from "../src/configuration/configuration.ts";
import type {
  EngineAuditOptions,
  Engine as LibraryEngine,
  PlanEntry,
  QueueChoice,
  RedactionPlan,
  RedactionRecord,
  RegisterDetails,
  SiteAudit,
} from "../src/index.ts";
import type { Source } from "../src/intake/source.ts";
import type { Channel } from "../src/model/channel.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Lang, LocalText } from "../src/model/local-text.ts";
import type { OcrEngineName } from "../src/model/ocr-engine-name.ts";
import type { Severity } from "../src/model/severity.ts";
import type { YearTotal } from "../src/model/year-total.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";

/** What the commands ask of the library; `src/index.ts` gives it. */
export interface Library {
  /** @param options `workers`: documents examined at the same time; `body`: what the body has settled. */
  readonly createEngine: (options: {
    readonly workers: number;
    readonly ocrEngine?: OcrEngineName | undefined;
    readonly body?: BodySettings;
  }) => Engine;
  readonly planJson: (
    plan: Plan,
    tool: { readonly version: string; readonly rules: string },
    options: { readonly lang: Lang; readonly showText: boolean },
  ) => string;
  /** The file on a breach. @throws UsageFailure when the report or the time is none, or an answer is wrong. */
  readonly breachFile: (
    report: string,
    knownSince: string,
    now: Date,
    lang: Lang,
    answers?: { readonly scores?: readonly string[] | undefined; readonly flags?: readonly string[] | undefined },
  ) => Promise<{ readonly markdown: string; readonly pdf: Uint8Array }>;
  /** The text of a redacted copy as a file of its own. @param pages what each page says */
  readonly textCopy: (pages: readonly string[], format: "txt" | "html") => string;
  readonly registerJson: (record: RedactionRecord, details: RegisterDetails, lang: Lang) => string;
  /** Whether nothing may let a finding pass. */
  readonly isProtected: (finding: Finding) => boolean;
  /** @throws UsageFailure and the failures of the store. */
  readonly auditWith: (engine: Engine, options: EngineAuditOptions) => Promise<SiteAudit>;
  /** As `auditWith`, by the workers of a queue. @throws QueueUnreachable too. */
  readonly auditThrough: (
    url: string,
    key: string,
    options: EngineAuditOptions,
    onAlone: () => void,
  ) => Promise<SiteAudit>;
  /** Examines what audits put into a queue until it is asked to stop. @throws QueueUnreachable */
  readonly workForAudits: (
    engine: Engine,
    choice: QueueChoice,
    options: {
      readonly lanes: number;
      readonly onReady: () => void;
      readonly onDone: () => void;
      readonly onBug: (error: unknown) => void;
      readonly stop: AbortSignal;
    },
  ) => Promise<void>;
  /** Shows the addresses of the documents that an audit would read. */
  readonly auditPreview: (
    options: Pick<EngineAuditOptions, "goal" | "choices" | "knownTypes" | "basis">,
    show: (address: string) => void,
  ) => Promise<void>;
  /** Deletes audits older than so many days. @return their number */
  readonly purgeAudits: (store: EngineAuditOptions["store"], keepDays: number) => Promise<number>;
  /** @throws UsageFailure that names the rule file and what is wrong in it. */
  readonly loadRules: () => RuleCatalog;
}

/** What concerns the body that publishes, whatever the document. */
export type BodySettings = Pick<Configuration, "doubts" | "organisation" | "norms" | "limits">;

export interface Engine {
  /** What the file still holds that its pages don't show. */
  scan(input: Source, options: ExamineOptions): Promise<DocumentReport>;
  /** The same, and whether the document may be published on `options.channel`. */
  check(input: Source, options: ExamineOptions): Promise<DocumentReport>;
  /** `check` of a document that is no PDF, from what it says and hides. */
  checkText(input: Source, reading: Parameters<LibraryEngine["checkText"]>[1], options: ExamineOptions): DocumentReport;
  /** `scan` of files that are one act, in their order: what one hides must not be readable in another. */
  scanAct(inputs: readonly Source[], options: ExamineOptions): Promise<DocumentReport[]>;
  /** `check` of files that are one act. */
  checkAct(inputs: readonly Source[], options: ExamineOptions): Promise<DocumentReport[]>;
  /** What `redact` would do. @throws KnownFailure when the document can't be planned for. */
  plan(input: Source, options: ExamineOptions & PlanOptions): Promise<Plan>;
  /** @throws KnownFailure when no redacted file can be handed over. */
  redact(input: Source, options: RedactOptions): Promise<Redacted>;
  /** The register of a redaction as PDF/A. */
  registerPdf(record: RedactionRecord, details: RegisterDetails, lang: Lang): Promise<Uint8Array>;
  /** What a file redacted by any program still holds. @throws KnownFailure when it can't be read whole. */
  verify(input: Source, options: VerifyOptions): Promise<Verified>;
  /** Page pictures with the findings of `report` framed. @throws KnownFailure when they can't be made. */
  annotate(input: Source, report: DocumentReport, options: EvidenceOptions): Promise<Uint8Array>;
  /** Hands over a picture of each finding that has a place. @throws as `annotate` does. */
  picture(
    input: Source,
    report: DocumentReport,
    options: EvidenceOptions,
    use: (picture: EvidencePicture) => Promise<void>,
  ): Promise<void>;
  /** Name of a file without folders and ending; null if it tells personal data. */
  harmlessName(file: string): string | null;
  close(): Promise<void>;
}

export interface ExamineOptions {
  readonly password?: string | undefined;
  /** Line by which the albo lists the act. */
  readonly subject?: string | undefined;
  /** Row of the publication table. */
  readonly type?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Days that make the term, and the day for which it is judged; `YYYY-MM-DD`. */
  readonly actDate?: string | undefined;
  readonly officeEnd?: string | undefined;
  readonly effectsUntil?: string | undefined;
  readonly today?: string | undefined;
  readonly ocr?: "on" | "off" | undefined;
  /** Findings tell what made their rules fire. */
  readonly explain?: boolean | undefined;
  /** What beneficiaries got in the calendar year. */
  readonly yearTotal?: YearTotal | undefined;
}

export interface PlanOptions {
  /** Severities redacted beside `blocco`. */
  readonly include?: readonly Severity[] | undefined;
  /** Ids, rules or categories: of what is found only these are redacted. */
  readonly only?: readonly string[] | undefined;
  readonly texts?: readonly string[] | undefined;
  readonly patterns?: readonly string[] | undefined;
  readonly marks?: boolean | undefined;
  /** Content of a file of boxes (JSON), checked by the redaction, which knows the pages. */
  readonly boxes?: string | undefined;
}

/** How wide boxes are, and what is written on them. */
export type BoxWidth = "exact" | "snap" | "line";
export type BarLabel = "OMISSIS" | "norm";

/** What may be redacted in a document. */
export type Plan = RedactionPlan;
export type PlannedEntry = PlanEntry;

export interface RedactOptions extends ExamineOptions, PlanOptions {
  /** Content of a plan (JSON). */
  readonly plan?: string | undefined;
  readonly dpi?: number | undefined;
  readonly boxWidth?: BoxWidth | undefined;
  readonly label?: BarLabel | undefined;
  /** Whether the copy gets a text layer; true by default. */
  readonly textLayer?: boolean | undefined;
}

export interface VerifyOptions {
  readonly password?: string | undefined;
  readonly against?: Source | undefined;
  readonly ocr?: "on" | "off" | undefined;
}

export interface Verified {
  readonly passed: boolean;
  readonly checks: readonly Check[];
  /** Black bars found. */
  readonly bars: number;
  readonly report: DocumentReport;
}

export interface Check {
  readonly id: string;
  readonly passed: boolean;
  readonly detail: LocalText;
}

export interface EvidenceOptions {
  readonly password?: string | undefined;
  readonly showText?: boolean | undefined;
  readonly lang?: Lang | undefined;
}

export interface EvidencePicture {
  readonly number: number;
  readonly finding: Finding;
  /** PNG. */
  readonly png: Uint8Array;
  /** PNG of the same place without its cover; null when there is none to show. */
  readonly beneath: Uint8Array | null;
}

export interface Redacted {
  readonly bytes: Uint8Array;
  /** On the redacted file, after verification. */
  readonly report: DocumentReport;
  /** Number of boxes burned. */
  readonly boxes: number;
  /** What each page says. */
  readonly texts: readonly string[];
  /** What whoever publishes the file has to know. */
  readonly warnings: readonly LocalText[];
  readonly record: RedactionRecord;
}
