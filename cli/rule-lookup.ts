import type { LocalText } from "../src/model/local-text.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import type { RuleText } from "../src/rules/rule-text.ts";

/** The rule of that id, among those that make findings; undefined when there is none. */
export const findRule = ({ leaks, data, publication }: RuleCatalog, id: string): RuleText | undefined =>
  leaks.get(id) ?? data.get(id) ?? publication.get(id);

/** The title of a rule; null when it is unknown or waits for what only a finding can fill in. */
export function ruleTitle(catalog: RuleCatalog, id: string): LocalText | null {
  const title = findRule(catalog, id)?.title;
  return title === undefined || title.it.includes("{") ? null : title;
}
