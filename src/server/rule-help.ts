import type { RuleHelp } from "../report/report-options.ts";
import type { RuleCatalog } from "../rules/catalog.ts";

/** What reports tell of a rule; null when it is unknown. */
export function ruleHelp({ leaks, data, publication }: RuleCatalog, id: string): RuleHelp | null {
  const rule = leaks.get(id) ?? data.get(id) ?? publication.get(id);
  if (rule === undefined) return null;
  const { title, why, remedy, sources } = rule;
  return { title, why, remedy, sources: sources.map(({ ref }) => ref) };
}
