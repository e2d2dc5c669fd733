import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";
import type { RuleFromFile } from "./rule-from-file.ts";

/** Rules read and checked beforehand, as `npm run build` writes them. */
export interface CompiledRules {
  /** Of the sources that they were made from. */
  readonly digest: string;
  /** By folder below `rules/`. */
  readonly folders: Readonly<Record<string, readonly RuleFromFile<unknown>[]>>;
}

/** Where the build writes the rules of this package. */
export const compiledFile = (): string => join(packageRoot(), "dist", "rules.json");

let known: CompiledRules | null | undefined;

/**
 * The compiled rules of this package, or null: when `root` is another folder, when there are none, and when a source has
 * changed since. The sources are the truth.
 */
export function compiledRules(root: string): CompiledRules | null {
  if (root !== join(packageRoot(), "rules")) return null;
  if (known === undefined) known = fresh(root);
  return known;
}

function fresh(root: string): CompiledRules | null {
  if (!existsSync(compiledFile())) return null;
  const compiled = JSON.parse(readFileSync(compiledFile(), "utf8")) as CompiledRules;
  return compiled.digest === sourcesDigest(root) ? compiled : null;
}

/** SHA-256, lower-case hex, over names and contents of rules and schemas. */
export function sourcesDigest(root: string): string {
  const hash = createHash("sha256");
  const names = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yml") || name.endsWith(".schema.json"))
    .sort();
  for (const name of names)
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(join(root, name)))
      .update("\0");
  return hash.digest("hex");
}
