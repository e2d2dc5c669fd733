import type { TextRange } from "../model/read-text.ts";
import type { DataCondition, DataPattern, DataRule } from "../rules/data-rule.ts";
import type { ActPage } from "./act-text.ts";
import { isCin, isMod97 } from "./check-characters.ts";
import { clauseAt, ownerOf } from "./owner.ts";
import { datum, lexiconOf, type Recogniser } from "./recogniser.ts";
import { shapePattern, shapeReadings } from "./shape.ts";
import { Terms } from "./terms.ts";

interface BankCode extends TextRange {
  readonly value: string;
}

/** IBAN and ABI/CAB co-ordinates; those of the body's treasury and of companies are not personal data. */
export function iban(rule: DataRule): Recogniser {
  const treasury = new Terms(lexiconOf(rule, "treasury"));
  const treasuryBanks = new Set(lexiconOf(rule, "treasury-banks"));
  return {
    id: rule.id,
    *find(act, people) {
      for (const page of act.pages) {
        for (const pattern of rule.patterns) {
          for (const code of bankCodes(pattern, page)) {
            const clause = clauseAt(page, code);
            const ofTreasury =
              treasuryBanks.has(code.value.slice(5, 10)) || treasury.test(page.folded.slice(clause.start, clause.end));
            const owner = ofTreasury ? "public-body" : ownerOf(page, code, people);
            const conditions: DataCondition[] = [];
            if (owner === "public-body" || owner === "company") conditions.push(owner);
            yield datum(rule, page, code, { value: code.value, conditions });
          }
        }
      }
    },
  };
}

function* bankCodes({ shape, regex, checksum }: DataPattern, page: ActPage): Iterable<BankCode> {
  if (shape !== undefined) {
    for (const hit of page.text.toUpperCase().matchAll(shapePattern(shape))) {
      const range = { start: hit.index, end: hit.index + hit[0].length };
      const readings = shapeReadings(page.text.slice(range.start, range.end), shape);
      const value = readings.find((one) => isMod97(one) && (checksum !== "mod97-cin" || isCin(one)));
      if (value !== undefined) yield { ...range, value };
    }
    return;
  }
  for (const hit of page.folded.matchAll(new RegExp(regex ?? "(?!)", "g"))) {
    if (checksum === undefined) {
      yield { start: hit.index, end: hit.index + hit[0].length, value: hit[0].replace(/\D/g, "") };
      continue;
    }
    // A word may follow the code: the groups that make the checksum right are the code.
    for (let end = hit[0].length; end >= 15; end = Math.max(hit[0].lastIndexOf(" ", end - 1), 0)) {
      const value = hit[0].slice(0, end).replace(/ /g, "").toUpperCase();
      if (!isMod97(value)) continue;
      yield { start: hit.index, end: hit.index + end, value };
      break;
    }
  }
}
