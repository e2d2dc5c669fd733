import type { DataRule } from "../rules/data-rule.ts";
import { foldText } from "./fold.ts";
import { isDomainOf, isNamed, mailboxes } from "./mailbox.ts";
import { datum, lexiconOf, type Recogniser, wordList } from "./recogniser.ts";

/** Certified mailboxes (PEC): of persons, or of bodies and companies as institutional contacts. */
export function pec(rule: DataRule, rules: ReadonlyMap<string, DataRule>): Recogniser {
  const certified = lexiconOf(rule, "certified-domains");
  const offices = wordList(rules, "data/email-privata", "office-domains");
  const givenNames = new Set(wordList(rules, "data/nome-persona", "given-names").map(foldText));
  return {
    id: rule.id,
    *find(act, people) {
      for (const page of act.pages) {
        for (const box of mailboxes(page.folded)) {
          if (!isDomainOf(box.domain, certified)) continue;
          const named = !isDomainOf(box.domain, offices) && isNamed(box.local, people, givenNames);
          yield datum(rule, page, box, { conditions: [named ? "private-context" : "office-contact"] });
        }
      }
    },
  };
}
