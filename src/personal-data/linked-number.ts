import type { DataCondition, DataRule } from "../rules/data-rule.ts";
import { cuedPattern } from "./cued-pattern.ts";
import { besidePrivatePerson } from "./owner.ts";
import type { Recogniser } from "./recogniser.ts";
import { datum } from "./recogniser.ts";

/** Numbers that say nothing of a person by themselves: whether they do depends on who is named beside them, or in the act. */
export function linkedNumber(rule: DataRule): Recogniser {
  const pattern = cuedPattern(rule);
  return {
    id: rule.id,
    *find(act, people) {
      const pages = new Map(act.pages.map((page) => [page.page, page] as const));
      const someone = people.some(({ role }) => role !== "office-holder" && role !== "commission-member");
      for (const one of pattern.find(act, people)) {
        const page = pages.get(one.page);
        if (page === undefined) continue;
        const conditions: DataCondition[] = [];
        if (besidePrivatePerson(page, one, people)) conditions.push("private-context");
        else conditions.push(someone ? "link-undecided" : "about-nobody");
        yield datum(rule, page, one, { conditions });
      }
    },
  };
}
