import type { Severity } from "../model/severity.ts";
import type { RuleText } from "./rule-text.ts";

/** A rule that holds whatever the type of the document. */
export interface PublicationRule extends RuleText {
  readonly severity: Severity;
  /** Severity when the document is about no identifiable person but office-holders; `severity` when absent. */
  readonly severityWithoutPersons?: Severity;
  /** Severity where the matter is not delicate; `severity` when absent. */
  readonly severityElsewhere?: Severity;
  /** Words that the check looks for, by name. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Words that the check looks for (see `findCue`), where it looks for words. */
  readonly cues?: readonly string[];
  /** Words that say that a sentence with `cues` is about something else. */
  readonly exceptCues?: readonly string[];
}
