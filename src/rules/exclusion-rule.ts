import type { ExclusionId } from "../model/exclusion.ts";
import type { LocalText } from "../model/local-text.ts";

/** Why something hidden is no finding. */
export interface ExclusionRule {
  readonly id: ExclusionId;
  readonly title: LocalText;
  /** What is left out and why that harms nobody. */
  readonly why: LocalText;
  /** Kinds of leak that it concerns. */
  readonly of: readonly string[];
  /** Names of entries whose values are left out. */
  readonly keys?: readonly string[];
  /** Regular expressions of texts that are left out. */
  readonly values?: readonly string[];
  /** Regular expression of what is not left out all the same. */
  readonly except?: string;
  /** Folded words, in groups. */
  readonly words?: readonly (readonly string[])[];
}
