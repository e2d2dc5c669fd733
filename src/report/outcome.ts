import { isComplete } from "../model/coverage.ts";
import type { DocumentReport } from "../model/document-report.ts";

/** What a report comes to, with or without a channel. */
export type Outcome = "clear" | "review" | "blocked";

/**
 * The outcome that words and exit codes tell. It looks at the findings and the coverage too, not at the verdict alone:
 * without a channel there is no verdict, and a gap never reads as fine.
 */
export function outcomeOf(report: DocumentReport): Outcome {
  const met = new Set(report.findings.map((finding) => finding.severity));
  if (report.verdict === "not-publishable" || met.has("blocco")) return "blocked";
  const examined = report.status === "read" && report.coverage !== null && isComplete(report.coverage);
  return report.verdict === "needs-review" || met.has("revisione") || !examined ? "review" : "clear";
}
