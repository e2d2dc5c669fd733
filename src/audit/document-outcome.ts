import type { AuditOutcome } from "../model/audit-report.ts";
import { isComplete } from "../model/coverage.ts";
import type { DocumentReport } from "../model/document-report.ts";

/** What an audit counts a document as. What was not wholly examined is never `clear`. */
export function documentOutcome(report: DocumentReport): AuditOutcome {
  const met = new Set(report.findings.map(({ severity }) => severity));
  if (report.verdict === "not-publishable" || met.has("blocco")) return "blocked";
  if (report.status === "unreadable") return "unread";
  const examined = report.status === "read" && report.coverage !== null && isComplete(report.coverage);
  return report.verdict === "needs-review" || met.has("revisione") || !examined ? "review" : "clear";
}
