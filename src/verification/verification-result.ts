import type { LocalText } from "../model/local-text.ts";
import type { Place } from "../model/place.ts";

export type CheckId =
  | "pages"
  | "structure"
  | "content"
  | "strings-in-file"
  | "strings-in-text"
  | "boxes"
  | "text-in-boxes"
  | "around-boxes"
  | "outside";

export interface VerificationCheck {
  readonly id: CheckId;
  readonly passed: boolean;
  /** What was found, without any text of the document. */
  readonly detail: LocalText;
}

/** A hidden string that the plan leaves readable elsewhere. Places are those of the result. */
export interface RepeatedString extends Place {
  /** Index in the list of secrets that was given. */
  readonly secret: number;
}

export interface VerificationResult {
  /** All checks passed. */
  readonly passed: boolean;
  readonly checks: readonly VerificationCheck[];
  readonly repeated: readonly RepeatedString[];
}
