import { type Finding, findingKeys, isProtected } from "../index.ts";
import type { FindingView } from "./contract.ts";
import { ruleTitle, say, type Viewing } from "./views.ts";

/** Findings for the page, masked. @param boxes keys of the boxes that stand for them */
export function findingViews(
  findings: readonly Finding[],
  boxes: ReadonlySet<string>,
  viewing: Viewing,
): FindingView[] {
  const keys = findingKeys(findings);
  const counts = new Map<string, number>();
  return findings.map((finding, index) => {
    const key = keys[index] ?? null;
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    const { rule, stage, kind, category, severity, page, bbox, evidence, message, remedy, source } = finding;
    return {
      id: key ?? `${rule.replaceAll("/", "-")}.${count}`,
      rule,
      title: ruleTitle(viewing, rule),
      stage,
      kind,
      category,
      categoryName: category === null ? null : ruleTitle(viewing, rule),
      severity,
      page,
      bbox,
      quote: evidence?.masked() ?? null,
      message: say(viewing, message),
      remedy: say(viewing, remedy),
      source,
      box: key !== null && boxes.has(key) ? key : null,
      protected: severity !== "avviso" && isProtected(finding),
    };
  });
}
