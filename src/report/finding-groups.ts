import type { Finding } from "../model/finding.ts";
import { SEVERITIES, type Severity } from "../model/severity.ts";

/** Findings that a person reads as one: same severity and rule. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly rule: string;
  /** In the order of the document. */
  readonly findings: readonly Finding[];
}

/** Groups by severity, the gravest first, then in order of first appearance. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    return distinct(ofSeverity.map((finding) => finding.rule)).map((rule) => ({
      severity,
      rule,
      findings: ofSeverity.filter((finding) => finding.rule === rule).toSorted(byPage),
    }));
  });
}

/** What belongs to the whole document comes first. */
const byPage = (a: Finding, b: Finding): number => (a.page ?? 0) - (b.page ?? 0);

/** Values without repetitions, in their order. */
export const distinct = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];
