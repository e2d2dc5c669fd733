import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SchemaObject } from "ajv/dist/2020.js";
import { compiledRules } from "./compiled-rules.ts";
import { invalidRule } from "./invalid-rule.ts";
import { schemas, yaml } from "./parsers.ts";
import type { RuleFromFile } from "./rule-from-file.ts";

/**
 * Reads every `.yml` file of a folder below `root` (the `rules/` folder), checks each against `schema/<schema>.schema.json`
 * and returns them by file name order. A file holds one rule or a list of rules. Schemas may refer to
 * `common.schema.json`.
 *
 * @throws UsageFailure that names the file and what is wrong in it.
 */
export function loadFolder<Rule>(root: string, folder: string, schema: string): Rule[] {
  return loadFiles<Rule>(root, folder, schema).map(({ rule }) => rule);
}

/** Like `loadFolder`, with the file that each rule comes from. Compiled rules were checked when they were compiled. */
export function loadFiles<Rule>(root: string, folder: string, schema: string): RuleFromFile<Rule>[] {
  const compiled = compiledRules(root)?.folders[folder] as readonly RuleFromFile<Rule>[] | undefined;
  return compiled === undefined ? readFiles(root, folder, schema) : [...compiled];
}

/** Like `loadFiles`, always from the sources. */
export function readFiles<Rule>(root: string, folder: string, schema: string): RuleFromFile<Rule>[] {
  const ajv = new (schemas().Ajv2020)({ allErrors: true });
  const common = join(root, "schema", "common.schema.json");
  if (existsSync(common)) ajv.addSchema(readJson(common));
  const validate = ajv.compile<Rule>(readJson(join(root, "schema", `${schema}.schema.json`)));
  const names = readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yml"))
    .sort();
  return names.flatMap((name): RuleFromFile<Rule>[] => {
    const file = `${folder}/${name}`;
    const content = readYaml(root, file);
    return (Array.isArray(content) ? content : [content]).map((rule: unknown): RuleFromFile<Rule> => {
      if (validate(rule)) return { file, rule };
      const errors = (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath || "/"} ${message}${"additionalProperty" in params ? ` (${params["additionalProperty"]})` : ""}`,
      );
      throw invalidRule(file, errors.join("; "));
    });
  });
}

const readJson = (path: string): SchemaObject => JSON.parse(readFileSync(path, "utf8")) as SchemaObject;

function readYaml(root: string, file: string): unknown {
  try {
    return yaml().parse(readFileSync(join(root, file), "utf8"));
  } catch (error) {
    throw invalidRule(file, error instanceof Error ? error.message : String(error));
  }
}
