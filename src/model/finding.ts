import type { Evidence } from "./evidence.ts";
import type { LocalText } from "./local-text.ts";
import type { Place } from "./place.ts";
import type { Severity } from "./severity.ts";

export type Stage = "leak" | "personal-data" | "publication" | "page-duty";

/** The one currency of the pipeline: every stage makes findings, every report reads findings. */
export interface Finding extends Place {
  /** `leak/<kind>`, `data/<id>` or `publication/<id>`: the id of the rule in `rules/`. */
  readonly rule: string;
  readonly stage: Stage;
  /** Leak kind, null on other stages. */
  readonly kind: string | null;
  /** Category of personal data, null on other stages. */
  readonly category: string | null;
  readonly severity: Severity;
  /** The datum alone, never its sentence; null when the finding is not about a text. */
  readonly evidence: Evidence | null;
  readonly message: LocalText;
  readonly remedy: LocalText;
  /** What made the rule fire, sign by sign; only where an explanation was asked for. Words of rules, none of the document. */
  readonly because?: readonly LocalText[];
  /** Legal or technical source, in Italian as the norm is quoted. */
  readonly source: string;
}
