import type { DataRule } from "../rules/data-rule.ts";
import { clauseAt } from "./owner.ts";
import { datum, lexiconOf, type Recogniser } from "./recogniser.ts";
import { surroundings } from "./surroundings.ts";
import { Terms } from "./terms.ts";

/**
 * Recogniser of codes that have no checksum: each pattern of the rule counts within the window of a cue or below a
 * heading. The first group of the pattern, where it has one, is the datum. The flag of a pattern named `sure` needs no cue.
 */
export function cuedPattern(rule: DataRule): Recogniser {
  const around = surroundings(rule);
  const bodyOwned = new Terms(lexiconOf(rule, "body-owned"));
  const patterns = rule.patterns.map(({ name, regex, flags }) => ({
    sure: name.startsWith("sure-"),
    regex: new RegExp(regex ?? "(?!)", `dg${flags ?? ""}`),
  }));
  return {
    id: rule.id,
    *find(act) {
      for (const page of act.pages) {
        const near = around(page);
        for (const { sure, regex } of patterns) {
          for (const hit of page.text.matchAll(regex)) {
            const [start, end] = hit.indices?.[1] ?? hit.indices?.[0] ?? [hit.index, hit.index];
            const range = { start, end };
            if (!sure && (!near.hasCue(range) || near.isFalse(range))) continue;
            const clause = clauseAt(page, range);
            const owned = bodyOwned.test(page.folded.slice(clause.start, clause.end));
            yield datum(rule, page, range, { conditions: owned ? ["public-body"] : [] });
          }
        }
      }
    },
  };
}
