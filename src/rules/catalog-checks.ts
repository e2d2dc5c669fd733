import { basename } from "node:path";
import { invalidRule } from "./invalid-rule.ts";
import type { PublicationDoubt } from "./publication-doubt.ts";
import type { PublicationRow } from "./publication-row.ts";
import type { RetentionRule } from "./retention-rule.ts";
import type { RuleFromFile } from "./rule-from-file.ts";

/** The rules by id. @throws UsageFailure when two have the same id. */
export function uniqueById<Rule extends { readonly id: string }>(
  rules: readonly RuleFromFile<Rule>[],
): ReadonlyMap<string, Rule> {
  const byId = new Map<string, Rule>();
  for (const { file, rule } of rules) {
    if (byId.has(rule.id)) throw invalidRule(file, `the id ${rule.id} is taken`);
    byId.set(rule.id, rule);
  }
  return byId;
}

/** The rules by id, one a file: `leak/covered-text` lives in `covered-text.yml`. @throws UsageFailure otherwise. */
export function uniqueNamedAsFile<Rule extends { readonly id: string }>(
  rules: readonly RuleFromFile<Rule>[],
  prefix: string,
): ReadonlyMap<string, Rule> {
  for (const { file, rule } of rules) {
    const expected = prefix + basename(file, ".yml");
    if (rule.id !== expected) throw invalidRule(file, `the id is ${rule.id}, the file name asks for ${expected}`);
  }
  return uniqueById(rules);
}

/**
 * Each channel of a row rests on a retention rule of that channel, and no channel is both allowed and excluded.
 * @throws UsageFailure otherwise.
 */
export function checkRetentions(
  rows: readonly RuleFromFile<PublicationRow>[],
  retentions: ReadonlyMap<string, RetentionRule>,
): void {
  for (const { file, rule: row } of rows) {
    const variants = (row.variants ?? []).flatMap(({ channels = [], retentions: terms = {} }) => [
      ...channels,
      ...Object.entries(terms).map(([channel, retention]) => ({ channel, retention })),
    ]);
    for (const { channel, retention } of [...row.channels, ...variants]) {
      if (row.notChannels.some((excluded) => excluded === channel)) {
        throw invalidRule(file, `the channel ${channel} is both allowed and excluded`);
      }
      if (retention === undefined) continue;
      const rule = retentions.get(retention);
      if (rule === undefined) throw invalidRule(file, `there is no retention rule ${retention}`);
      if (rule.channel !== channel) throw invalidRule(file, `${retention} is for ${rule.channel}, not for ${channel}`);
    }
  }
}

/**
 * The doubts, answers, classes and rows that a row names exist.
 * @throws UsageFailure otherwise.
 */
export function checkReferences(
  rows: readonly RuleFromFile<PublicationRow>[],
  doubts: ReadonlyMap<string, PublicationDoubt>,
): void {
  const ids = new Set(rows.map(({ rule }) => rule.id));
  for (const { file, rule: row } of rows) {
    for (const doubt of row.doubts ?? []) {
      if (!doubts.has(doubt)) throw invalidRule(file, `there is no doubt ${doubt}`);
    }
    for (const { doubt, value } of row.variants ?? []) {
      const known = doubts.get(doubt)?.values.some((answer) => answer.value === value) ?? false;
      if (!known) throw invalidRule(file, `${doubt} has no answer ${value}`);
    }
    for (const other of [row.threshold?.below, row.threshold?.above]) {
      if (other !== undefined && !ids.has(other)) throw invalidRule(file, `there is no row ${other}`);
    }
    for (const role of [row.listed, row.others, row.threshold?.role]) {
      if (role !== undefined && !row.persons.some((person) => person.role === role)) {
        throw invalidRule(file, `the row has no persons of class ${role}`);
      }
    }
  }
}
