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
}
