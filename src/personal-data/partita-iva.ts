import type { DataRule } from "../rules/data-rule.ts";
import { isLuhnIt } from "./check-characters.ts";
import { ownerOf } from "./owner.ts";
import { datum, type Recogniser } from "./recogniser.ts";
import { surroundings } from "./surroundings.ts";

/** Partita IVA: a personal datum when the owner is a sole trader or a professional, not a company or a body. */
export function partitaIva(rule: DataRule): Recogniser {
  const around = surroundings(rule);
  const patterns = rule.patterns.map(({ regex }) => new RegExp(regex ?? "(?!)", "g"));
  return {
    id: rule.id,
    *find(act, people) {
      for (const page of act.pages) {
        const near = around(page);
        for (const hit of patterns.flatMap((pattern) => [...page.folded.matchAll(pattern)])) {
          const range = { start: hit.index, end: hit.index + hit[0].length };
          const digits = hit[0].replace(/\D/g, "");
          if (!isLuhnIt(digits) || !near.hasCue(range) || near.isFalse(range)) continue;
          const owner = /^[89]/.test(digits) ? "public-body" : ownerOf(page, range, people);
          yield datum(rule, page, range, {
            value: digits,
            conditions: [owner === "person" ? "private-context" : "company"],
          });
        }
      }
    },
  };
}
