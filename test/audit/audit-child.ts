/**
 * Audits a folder of invented documents, which each take a while, and appends to a log what it examines; for the test that
 * kills it. Arguments: the folder, `begin` or `resume`.
 */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { auditSite } from "../../src/audit/audit-site.ts";
import { defaults, inventedAnalysis } from "../../src/audit/test/invented-site.ts";

const [folder = "", mode] = process.argv.slice(2);
const { analyse } = inventedAnalysis();
const audit = await auditSite({
  ...defaults(folder),
  resume: mode === "resume",
  analyse: async (source, choices) => {
    appendFileSync(join(folder, "log"), `${source.file}\n`);
    return analyse(source, choices);
  },
});
audit.close();
