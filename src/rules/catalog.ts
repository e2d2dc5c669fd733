import { join } from "node:path";
import { checkReferences, checkRetentions, uniqueById, uniqueNamedAsFile } from "./catalog-checks.ts";
import type { DataRule } from "./data-rule.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";
import type { LeakRule } from "./leak-rule.ts";
import { loadFiles } from "./load-folder.ts";
import { packageRoot } from "./package-root.ts";
import type { PublicationDoubt } from "./publication-doubt.ts";
import type { PublicationRow } from "./publication-row.ts";
import type { PublicationRule } from "./publication-rule.ts";
import type { RetentionRule } from "./retention-rule.ts";
import type { RuleText } from "./rule-text.ts";
import { rulesVersion } from "./rules-version.ts";

/** Every rule of the program by id. Nobody may change it. */
export interface RuleCatalog {
  readonly leaks: ReadonlyMap<string, LeakRule>;
  /** Why something hidden is no finding. */
  readonly exclusions: ReadonlyMap<string, ExclusionRule>;
  readonly data: ReadonlyMap<string, DataRule>;
  /** Publication table: types of document. */
  readonly rows: ReadonlyMap<string, PublicationRow>;
  readonly retentions: ReadonlyMap<string, RetentionRule>;
  /** Points on which the norms are not clear: settings of the body. */
  readonly doubts: ReadonlyMap<string, PublicationDoubt>;
  /** Rules on publishing that hold whatever the type. */
  readonly publication: ReadonlyMap<string, PublicationRule>;
  /** Changes when a rule changes (see `rulesVersion`). */
  readonly version: string;
}

const loaded = new Map<string, RuleCatalog>();

/**
 * Reads and checks the rules, once a process for each `root`.
 *
 * @param root the `rules/` folder.
 * @throws UsageFailure that names the file and what is wrong in it.
 */
export function loadRules(root = join(packageRoot(), "rules")): RuleCatalog {
  const known = loaded.get(root);
  if (known !== undefined) return known;
  const catalog = readRules(root);
  loaded.set(root, catalog);
  return catalog;
}

function readRules(root: string): RuleCatalog {
  const rows = loadFiles<PublicationRow>(root, "publication/rows", "row");
  const retentions = uniqueById(loadFiles<RetentionRule>(root, "publication/retention", "retention"));
  const doubts = uniqueById(loadFiles<PublicationDoubt>(root, "publication/doubts", "publication-doubt"));
  checkRetentions(rows, retentions);
  checkReferences(rows, doubts);
  return deepFreeze({
    leaks: uniqueNamedAsFile(loadFiles<LeakRule>(root, "leaks", "leak"), "leak/"),
    exclusions: uniqueNamedAsFile(loadFiles<ExclusionRule>(root, "exclusions", "exclusion"), "exclusion/"),
    data: uniqueNamedAsFile(loadFiles<DataRule>(root, "data", "data"), "data/"),
    rows: uniqueNamedAsFile(rows, ""),
    retentions,
    doubts,
    publication: uniqueNamedAsFile(loadFiles<PublicationRule>(root, "publication", "publication"), "publication/"),
    version: rulesVersion(root),
  });
}

/** Freezes objects all the way down; a map's values too (the map itself is read-only by its type). */
function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  const parts: unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const part of parts) deepFreeze(part);
  return Object.freeze(value);
}

/** The rule of that id, of whatever kind. @throws RangeError when there is none: the program names a rule it doesn't have. */
export function ruleText(catalog: RuleCatalog, id: string): RuleText {
  const rule = catalog.leaks.get(id) ?? catalog.data.get(id) ?? catalog.publication.get(id);
  if (rule === undefined) throw new RangeError(`No rule ${id}`);
  return rule;
}
