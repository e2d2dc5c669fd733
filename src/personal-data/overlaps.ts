import type { PersonalDatum } from "../model/personal-datum.ts";
import { SEVERITIES } from "../model/severity.ts";
import { Ranges } from "./ranges.ts";

/**
 * Data without those that another one holds: of two that overlap the longer stays, of equals the stricter, then the
 * one with a category. Ordered by page, place, rule.
 */
export function withoutContained(data: readonly PersonalDatum[]): PersonalDatum[] {
  const kept: PersonalDatum[] = [];
  const byPage = new Map<number, PersonalDatum[]>();
  for (const one of data) byPage.set(one.page, [...(byPage.get(one.page) ?? []), one]);
  for (const ofPage of byPage.values()) {
    const order = [...ofPage].sort((a, b) => a.start - b.start || weight(b) - weight(a) || compareRules(a, b));
    let group: PersonalDatum[] = [];
    let end = -1;
    for (const one of order) {
      if (one.start >= end && group.length > 0) {
        kept.push(...strongest(group));
        group = [];
      }
      group.push(one);
      end = Math.max(end, one.end);
    }
    kept.push(...strongest(group));
  }
  return kept.sort((a, b) => a.page - b.page || a.start - b.start || a.end - b.end || compareRules(a, b));
}

/**
 * Written data with those that words reveal. A word inside a name, an address or a mailbox reveals nothing; of revealed
 * data of one category the longer stays, and of two with the same range the stricter.
 */
export function withRevealed(written: readonly PersonalDatum[], revealed: readonly PersonalDatum[]): PersonalDatum[] {
  const holders = new Map<number, Ranges>();
  for (const { page } of revealed)
    if (!holders.has(page))
      holders.set(page, new Ranges(written.filter((one) => one.page === page && HOLDERS.has(one.rule))));
  // The name of a minor is a datum twice: the name, and that it is a minor's.
  const free = revealed.filter((one) => !isHeld(one, holders.get(one.page)));
  const byCategory = new Map<string, PersonalDatum[]>();
  for (const one of free) {
    const key = one.category ?? one.rule;
    byCategory.set(key, [...(byCategory.get(key) ?? []), one]);
  }
  const kept = [...byCategory.values()].flatMap(withoutContained);
  return [...written, ...kept].sort(
    (a, b) => a.page - b.page || a.start - b.start || a.end - b.end || compareRules(a, b),
  );
}

/** What may hold an expression by chance: `Via Salute`, `minori@comune.it`. */
const HOLDERS: ReadonlySet<string> = new Set([
  "data/nome-persona",
  "data/residenza-domicilio",
  "data/email-privata",
  "data/pec",
]);

function isHeld(one: PersonalDatum, holders: Ranges | undefined): boolean {
  const holder = holders?.containing(one) ?? null;
  return holder !== null && !(one.category === "minor" && holder.start === one.start && holder.end === one.end);
}

/** Of data that overlap in a chain, the heaviest ones that do not touch each other. */
function strongest(group: readonly PersonalDatum[]): PersonalDatum[] {
  const kept: PersonalDatum[] = [];
  for (const one of [...group].sort((a, b) => weight(b) - weight(a) || a.start - b.start || compareRules(a, b))) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept;
}

/** Length first; severity and category break ties. */
const weight = (one: PersonalDatum): number =>
  (one.end - one.start) * 10 + (2 - SEVERITIES.indexOf(one.severity)) * 2 + (one.category === null ? 0 : 1);

const compareRules = (a: PersonalDatum, b: PersonalDatum): number => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
