import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { UsageFailure } from "../model/failure.ts";

/**
 * Reads every `.yml` file of a folder below `root` (the `rules/` folder), checks each against `schema/<schema>.schema.json`
 * and returns them by file name order. A file holds one rule or a list of rules.
 *
 * @throws UsageFailure that names the file and what is wrong in it.
 */
export function loadFolder<Rule>(root: string, folder: string, schema: string): Rule[] {
  const validate = new Ajv2020({ allErrors: true }).compile<Rule>(
    JSON.parse(readFileSync(join(root, "schema", `${schema}.schema.json`), "utf8")),
  );
  const files = readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yml"))
    .sort();
  return files.flatMap((name) => {
    const content: unknown = parse(readFileSync(join(root, folder, name), "utf8"));
    return (Array.isArray(content) ? content : [content]).map((rule: unknown) => {
      if (validate(rule)) return rule;
      const errors = (validate.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message}`).join("; ");
      throw new UsageFailure(
        {
          it: `La regola ${folder}/${name} non è valida: ${errors}.`,
          en: `Rule ${folder}/${name} is not valid: ${errors}.`,
        },
        {
          it: "Correggere il file o ripristinare la cartella rules.",
          en: "Mend the file or restore the rules folder.",
        },
      );
    });
  });
}
