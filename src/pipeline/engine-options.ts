import type { Configuration } from "../configuration/configuration.ts";
import type { Source } from "../intake/source.ts";
import type { Channel } from "../model/channel.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Lang } from "../model/local-text.ts";
import type { TermEvents } from "../publication/event-dates.ts";
import type { VerificationCheck } from "../verification/verification-result.ts";
import type { ForeignVerification } from "../verification/verify-foreign.ts";
import type { PlanOptions } from "./planned-document.ts";
import type { BurningOptions } from "./redacted-document.ts";

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
