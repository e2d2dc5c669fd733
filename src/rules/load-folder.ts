import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type SchemaObject } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { invalidRule } from "./invalid-rule.ts";

/** A rule and the file it comes from (`leaks/covered-text.yml`). */
export interface RuleFromFile<Rule> {
  readonly file: string;
  readonly rule: Rule;
}

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

/** Like `loadFolder`, with the file that each rule comes from. */
export function loadFiles<Rule>(root: string, folder: string, schema: string): RuleFromFile<Rule>[] {
  const ajv = new Ajv2020({ allErrors: true });
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
    return parse(readFileSync(join(root, file), "utf8"));
  } catch (error) {
    throw invalidRule(file, error instanceof Error ? error.message : String(error));
  }
}
