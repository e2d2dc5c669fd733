import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ExclusionId } from "../model/exclusion.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";
import { packageRoot } from "./package-root.ts";
import { yaml } from "./parsers.ts";

const read = new Map<ExclusionId, ExclusionRule>();

/**
 * The rule of that id, for worker threads, which have no catalog. It is read once a thread, and not checked again: the
 * program has loaded its rules before it gives a thread any work.
 */
export function exclusionRule(id: ExclusionId): ExclusionRule {
  let rule = read.get(id);
  if (rule === undefined) {
    const file = join(packageRoot(), "rules", "exclusions", `${basename(id)}.yml`);
    rule = yaml().parse(readFileSync(file, "utf8")) as ExclusionRule;
    read.set(id, rule);
  }
  return rule;
}
