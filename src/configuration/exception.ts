import type { LocalText } from "../model/local-text.ts";

/** A decision of the body to let a finding pass, for a time. Its schema is `rules/schema/exceptions.schema.json`. */
export interface Exception {
  /** HMAC-SHA256 of rule, value and document, lower-case hex. */
  readonly fingerprint: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly document: string;
  readonly rule: string;
  readonly reason: string;
  readonly norm?: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** `YYYY-MM-DD`, included. */
  readonly until: string;
}

/** A reason for which a finding may be excepted (`rules/exceptions/`). */
export interface ExceptionReason {
  readonly id: string;
  readonly title: LocalText;
  readonly explanation: LocalText;
  /** The exception must quote a norm or an order. */
  readonly needsNorm: boolean;
}

export const EXCEPTIONS_FILE = "omissis.exceptions.yml";
