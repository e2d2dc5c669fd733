import type { PersonalDatum } from "../model/personal-datum.ts";
import type { TextRange } from "../model/read-text.ts";
import type { DataCondition, DataRule } from "../rules/data-rule.ts";
import type { ActPage } from "./act-text.ts";
import { isDomainOf, mailboxes } from "./mailbox.ts";
import { besidePrivatePerson, clauseAt } from "./owner.ts";
import { Ranges } from "./ranges.ts";
import { datum, lexiconOf, type Recogniser, wordList } from "./recogniser.ts";
import { surroundings } from "./surroundings.ts";
import { Terms } from "./terms.ts";

/** Digits in groups, with one mark between; a country prefix and an area code in brackets may open it. */
const NUMBER =
  /(?<![\d.,/-]|\d )(?:(?:\+|00)\d{1,3}[ ./-]?)?(?:\(0\d{1,3}\) ?)?\d{1,11}(?:[ ./-]{1,2}\d{1,8}){0,6}(?![\d]|[.,/-]\d)/g;

type Kind = "mobile" | "landline" | "foreign";

/** Phone numbers: private ones, and those of offices as institutional contacts. */
export function telefono(rule: DataRule, rules: ReadonlyMap<string, DataRule>): Recogniser {
  const around = surroundings(rule);
  const offices = new Terms(lexiconOf(rule, "office-cues"));
  const privately = new Terms(lexiconOf(rule, "private-cues"));
  const consumer = wordList(rules, "data/email-privata", "consumer-domains");
  return {
    id: rule.id,
    *find(act, people) {
      for (const page of act.pages) {
        const near = around(page);
        const officeCues = new Ranges(offices.in(page.folded));
        const boxes = privateMailboxes(page, consumer);
        const privateBoxes = new Ranges(boxes);
        const privateCues = new Ranges([...privately.in(page.folded), ...boxes]);
        for (const hit of page.folded.matchAll(NUMBER)) {
          const range = { start: hit.index, end: hit.index + hit[0].length };
          const kind = kindOf(hit[0]);
          if (kind === null || near.isFalse(range)) continue;
          const cued = near.hasCueBefore(range);
          if (!cued && (kind === "landline" || isAmount(hit[0]))) continue;
          const clause = clauseAt(page, range);
          const office = officeCues.touches(clause) && !isPersons(page, range, officeCues, clause, people);
          const isPrivate =
            !office &&
            (kind !== "landline" || privateCues.touches(clause) || privateBoxes.touches(page.lineAt(range.start)));
          const conditions: DataCondition[] = isPrivate ? [] : ["office-contact"];
          if (isPrivate && besidePrivatePerson(page, range, people)) conditions.push("private-context");
          yield datum(rule, page, range, {
            conditions,
            value: hit[0].replace(/\D/g, "").replace(/^(?:00)?39(?=\d{9})/, ""),
          });
        }
      }
    },
  };
}

/** A person named after the last word on an office has the number, however long the sentence that began with the office. */
function isPersons(
  page: ActPage,
  range: TextRange,
  officeCues: Ranges,
  clause: TextRange,
  people: readonly PersonalDatum[],
): boolean {
  const office = officeCues.before(range.start, range.start - clause.start);
  if (office === null || officeCues.touches({ start: range.end, end: clause.end })) return false;
  return people.some(
    ({ page: on, start, end, role }) =>
      on === page.page &&
      start >= office.end &&
      end <= range.start &&
      role !== "office-holder" &&
      role !== "commission-member",
  );
}

/** What a group of digits is as a phone number, null when it is none. */
function kindOf(text: string): Kind | null {
  const foreign = /^(?:\+|00)(?!39)\d/.test(text);
  const digits = text.replace(/\D/g, "");
  if (foreign) return digits.length >= 9 && digits.length <= 16 ? "foreign" : null;
  const prefixed = /^(?:\+|00)39/.test(text);
  const national = prefixed ? digits.replace(/^(?:00)?39/, "") : digits;
  if (/^3[2-9]\d{7,8}$/.test(national))
    return prefixed || /^\D*3\d\d(?:\D|\d{6,7}$|\d{3}\D)/.test(text) ? "mobile" : null;
  return /^0\d{5,10}$/.test(national) && /^\D*(?:39\D?)?\(?0[1-9]\d{1,10}/.test(text) ? "landline" : null;
}

/** Thousands are written with dots and groups of three: `350.000.000` is money before it is a phone. */
const isAmount = (text: string): boolean => /^\d{1,3}(?:\.\d{3})+$/.test(text);

function privateMailboxes(page: ActPage, consumer: readonly string[]): TextRange[] {
  return [...mailboxes(page.folded)].filter((box) => isDomainOf(box.domain, consumer));
}
