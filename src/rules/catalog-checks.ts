import { basename } from "node:path";
import { invalidRule } from "./invalid-rule.ts";
import type { RuleFromFile } from "./load-folder.ts";
import type { PublicationRow } from "./publication-row.ts";
import type { RetentionRule } from "./retention-rule.ts";

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
    for (const { channel, retention } of row.channels) {
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
