import { type Coverage, isComplete } from "./coverage.ts";
import type { Severity } from "./severity.ts";

export type Verdict = "publishable" | "not-publishable" | "needs-review";

/**
 * The verdict on a document for a channel: any `blocco` forbids, any `revisione` or incomplete coverage asks a person.
 * A document that was not read at all (coverage null) is never publishable.
 */
export function verdictOf(severities: Iterable<Severity>, coverage: Coverage | null): Verdict {
  const met = new Set(severities);
  if (met.has("blocco")) return "not-publishable";
  if (met.has("revisione") || coverage === null || !isComplete(coverage)) return "needs-review";
  return "publishable";
}
