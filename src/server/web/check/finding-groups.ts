import type { FindingView } from "../../contract.ts";

export interface FindingFilter {
  readonly severity: FindingView["severity"] | null;
  /** Title of the rule. */
  readonly title: string | null;
  readonly page: number | null;
  readonly sort: "page" | "title";
}

/** Findings that say the same: one explanation, several places. */
export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly [FindingView, ...FindingView[]];
}

export const SEVERITIES = ["blocco", "revisione", "avviso"] as const satisfies readonly FindingView["severity"][];

/** Findings of the whole document come before those of its pages. */
const pageOf = (finding: FindingView): number => finding.page ?? 0;

export function filtered(findings: readonly FindingView[], filter: FindingFilter): readonly FindingView[] {
  return findings.filter(
    (finding) =>
      (filter.severity === null || finding.severity === filter.severity) &&
      (filter.title === null || finding.title === filter.title) &&
      (filter.page === null || finding.page === filter.page),
  );
}

/** Findings of one severity, those with one explanation together, in the order of `sort`. */
export function groups(findings: readonly FindingView[], sort: FindingFilter["sort"]): readonly FindingGroup[] {
  const found = new Map<string, [FindingView, ...FindingView[]]>();
  for (const finding of [...findings].sort((a, b) => pageOf(a) - pageOf(b))) {
    // What was hidden is told place by place; its message names the page.
    const place = finding.stage === "leak" ? finding.page : "";
    const key = [
      finding.rule,
      finding.severity,
      finding.source,
      place,
      finding.stage === "leak" ? "" : finding.message,
    ].join("\n");
    const group = found.get(key);
    if (group === undefined) found.set(key, [finding]);
    else group.push(finding);
  }
  const all = [...found].map(([key, group]) => ({ key, findings: group }));
  if (sort === "title") all.sort((a, b) => a.findings[0].title.localeCompare(b.findings[0].title));
  return all;
}
