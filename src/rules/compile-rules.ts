import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CompiledRules, compiledFile, sourcesDigest } from "./compiled-rules.ts";
import { readFiles } from "./load-folder.ts";
import { packageRoot } from "./package-root.ts";

/** Folders below `rules/` and the schema of each. A folder that is not here is read from its sources. */
const FOLDERS: Readonly<Record<string, string>> = {
  breach: "breach",
  data: "data",
  duties: "duty",
  exceptions: "exception-reason",
  exclusions: "exclusion",
  leaks: "leak",
  publication: "publication",
  "publication/doubts": "publication-doubt",
  "publication/retention": "retention",
  "publication/rows": "row",
  rejections: "rejection-reason",
  sections: "section",
};

/** @throws UsageFailure that names the rule file and what is wrong in it. */
export const compileRules = (root: string): CompiledRules => ({
  digest: sourcesDigest(root),
  folders: Object.fromEntries(
    Object.entries(FOLDERS).map(([folder, schema]) => [folder, readFiles<unknown>(root, folder, schema)]),
  ),
});

/** Writes the compiled rules of this package; part of the build. */
export const writeCompiledRules = (): void =>
  writeFileSync(compiledFile(), JSON.stringify(compileRules(join(packageRoot(), "rules"))));
