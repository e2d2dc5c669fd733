import type { DataRule } from "../rules/data-rule.ts";
import { births } from "./birth.ts";
import { datum, type Recogniser } from "./recogniser.ts";

/** Dates of birth. */
export function dataNascita(rule: DataRule): Recogniser {
  const birthsOf = births(rule);
  return {
    id: rule.id,
    *find(act, people) {
      for (const page of act.pages) {
        for (const { date } of birthsOf(page, people)) {
          if (date !== null) yield datum(rule, page, date, { value: date.value });
        }
      }
    },
  };
}
