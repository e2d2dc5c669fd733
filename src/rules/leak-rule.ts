import type { LocalText } from "../model/local-text.ts";
import type { Severity } from "../model/severity.ts";
import type { RuleText } from "./rule-text.ts";

/** What is said of one kind of leak, and how bad it is. */
export interface LeakRule extends RuleText {
  readonly severity: Severity;
  /**
   * Severity of what holds no personal data, for kinds where the content decides: a title "Ufficio Segreteria" is not a title
   * with a name in it. Absent where hiding alone says that the text was not to be published.
   */
  readonly withoutPersonalData?: Severity;
  /** What is said instead of the same kind in circumstances that the detector tells apart, by their name. */
  readonly variants?: Readonly<Record<string, LeakVariant>>;
}

export interface LeakVariant {
  readonly severity?: Severity;
  readonly message: LocalText;
  readonly remedy?: LocalText;
}
