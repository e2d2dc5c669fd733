import type { LocalText } from "../src/model/local-text.ts";
import type { RuleHelp } from "../src/report/report-options.ts";
import type { RuleExplanation } from "../src/report/text-options.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import type { RuleText } from "../src/rules/rule-text.ts";
import { citedSource } from "./certainty.ts";

/** The rule of that id, among those that make findings; undefined when there is none. */
export const findRule = ({ leaks, data, publication }: RuleCatalog, id: string): RuleText | undefined =>
  leaks.get(id) ?? data.get(id) ?? publication.get(id);

/** What reports tell of a rule; null when it is unknown. */
export function ruleHelp(catalog: RuleCatalog, id: string): RuleHelp | null {
  const rule = findRule(catalog, id);
  if (rule === undefined) return null;
  const { title, why, remedy, sources } = rule;
  return { title, why, remedy, sources: sources.map(({ ref }) => ref) };
}

/** Why a rule is there and the norms it rests on; null when it is unknown. */
export function ruleGrounds(catalog: RuleCatalog, id: string): RuleExplanation | null {
  const rule = findRule(catalog, id);
  if (rule === undefined) return null;
  return { why: plainText(rule.why), norms: rule.sources.map(citedSource) };
}

/** What only a finding can fill in is left open. */
const plainText = ({ it, en }: LocalText): LocalText => ({
  it: it.replace(/\{[\w-]+\}/g, "…"),
  en: en.replace(/\{[\w-]+\}/g, "…"),
});

/** The title of a rule; null when it is unknown or waits for what only a finding can fill in. */
export function ruleTitle(catalog: RuleCatalog, id: string): LocalText | null {
  const title = findRule(catalog, id)?.title;
  return title === undefined || title.it.includes("{") ? null : title;
}
