import type { Configuration } from "../configuration/configuration.ts";
import type { Source } from "../intake/source.ts";
import type { Channel } from "../model/channel.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Lang, LocalText } from "../model/local-text.ts";
import type { OcrEngineName } from "../model/ocr-engine-name.ts";
import type { YearTotal } from "../model/year-total.ts";
import type { TermEvents } from "../publication/event-dates.ts";
import type { RedactionRecord } from "../redaction/redaction-record.ts";
import type { VerificationCheck } from "../verification/verification-result.ts";
import type { ForeignVerification } from "../verification/verify-foreign.ts";
import type { BurningOptions } from "./burned-pages.ts";
import type { PlanOptions } from "./planned-document.ts";
import type { OnStage } from "./stage-clock.ts";

export interface EngineOptions {
  /** Worker threads; one per core by default. */
  readonly workers?: number | undefined;
  /** What reads pictures: the engine of the program (default) or the `tesseract` of the machine. */
  readonly ocrEngine?: OcrEngineName | undefined;
  /** What the body that publishes has settled: answers to legal doubts, its own data, norms on record, limits. */
  readonly body?: BodySettings | undefined;
}

export type BodySettings = Pick<Configuration, "doubts" | "organisation" | "norms" | "limits">;

export interface ExamineOptions extends TermEvents {
  readonly password?: string | undefined;
  /** Line by which the albo lists the act, published with it. */
  readonly subject?: string | undefined;
  /** Row of the publication table, when the user says it. */
  readonly type?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Day of first publication, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Day for which the term is judged, `YYYY-MM-DD`; not judged when absent. */
  readonly today?: string | undefined;
  /** Whether pages that are pictures are read; "on" by default. */
  readonly ocr?: "on" | "off" | undefined;
  /** Findings on data tell what made their rules fire, and the type which cues it was known by; false by default. */
  readonly explain?: boolean | undefined;
  /** What beneficiaries got in the calendar year, where the user knows it. */
  readonly yearTotal?: YearTotal | undefined;
}

export interface RedactOptions extends ExamineOptions, PlanOptions, BurningOptions {
  /** Is told how long each stage took. */
  readonly onStage?: OnStage | undefined;
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
  /** What each page says, for people: `[omissis]` stands where the boxes are. Verified like the file. */
  readonly texts: readonly string[];
  /** What whoever publishes the file has to know of it. */
  readonly warnings: readonly LocalText[];
  /** What was redacted and why, without any datum. */
  readonly record: RedactionRecord;
}
