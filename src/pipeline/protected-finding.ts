import type { Finding } from "../model/finding.ts";
import { findInText } from "../personal-data/personal-data.ts";
import { loadRules } from "../rules/catalog.ts";

/**
 * Whether nothing may let a finding pass: health, disability, sexual life, genetic and biometric data, seen on the page or
 * recovered from beneath it (d.lgs. 196/2003, art. 2-septies, c. 8).
 */
export function isProtected(finding: Pick<Finding, "rule" | "stage" | "evidence">): boolean {
  const { data } = loadRules();
  const never = (rule: string): boolean => data.get(rule)?.neverPublishable === true;
  if (never(finding.rule)) return true;
  if (finding.stage !== "leak" || finding.evidence === null) return false;
  return findInText(finding.evidence.reveal(), data).some(({ rule }) => never(rule));
}
