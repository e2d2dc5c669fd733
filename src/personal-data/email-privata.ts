import type { DataCondition, DataRule } from "../rules/data-rule.ts";
import { isDomainOf, isNamed, mailboxes } from "./mailbox.ts";
import { besidePrivatePerson } from "./owner.ts";
import { datum, lexiconOf, type Recogniser, wordList } from "./recogniser.ts";

/** E-mail addresses that are no certified mailbox: private ones, and the body's own as institutional contacts. */
export function emailPrivata(rule: DataRule, rules: ReadonlyMap<string, DataRule>): Recogniser {
  const consumer = lexiconOf(rule, "consumer-domains");
  const certified = wordList(rules, "data/pec", "certified-domains");
  const offices = lexiconOf(rule, "office-domains");
  return {
    id: rule.id,
    *find(act, people) {
      for (const page of act.pages) {
        for (const box of mailboxes(page.folded)) {
          if (isDomainOf(box.domain, certified)) continue;
          const isPrivate =
            isDomainOf(box.domain, consumer) ||
            (!isDomainOf(box.domain, offices) && isNamed(box.local, people, new Set()));
          const conditions: DataCondition[] = isPrivate ? [] : ["office-contact"];
          if (isPrivate && besidePrivatePerson(page, box, people)) conditions.push("private-context");
          yield datum(rule, page, box, { conditions });
        }
      }
    },
  };
}
