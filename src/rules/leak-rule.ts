import type { Severity } from "../model/severity.ts";
import type { RuleText } from "./rule-text.ts";

/** What is said of one kind of leak, and how bad it is when its text can be read. */
export interface LeakRule extends RuleText {
  readonly severity: Severity;
}
