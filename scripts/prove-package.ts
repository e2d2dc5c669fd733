/**
 * Proves that the program works as others get it:
 *
 *     npm run prove-package [-- --nodes 20.19,22,24] [--keep]
 *
 * Builds and packs twice and compares the bytes; installs the package, without install scripts, in a folder whose path has
 * spaces and accents; takes the right to write there away; then runs it on the samples with each version of Node, without a
 * home folder and, where the system lets it (Linux with user namespaces), without a network. Exits with 1 when anything is
 * not as it should be. Takes a few minutes and reads packages from the npm registry.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installedNodes } from "./prove-package/installed-nodes.ts";
import { giveWriting, installedPackage } from "./prove-package/installed-package.ts";
import { packedTwice } from "./prove-package/packed-twice.ts";
import { unlikeSteps } from "./prove-package/steps.ts";

const { values: options } = parseArgs({
  options: {
    nodes: { type: "string", default: "20.19,22,24" },
    keep: { type: "boolean", default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), "omissis-prova è qui "));
const problems: string[] = [];
try {
  const { tarball, same, kilobytes } = packedTwice(folder);
  console.log(`packed, ${kilobytes} kB; packed again: ${same ? "the same bytes" : "other bytes"}`);
  if (!same) problems.push("the package is not reproducible");
  const installed = installedPackage(tarball, join(folder, "installato altrove"));
  for (const { version, node } of installedNodes(options.nodes.split(","), join(folder, "node"))) {
    const unlike = unlikeSteps(node, installed, join(folder, `uscita ${version}`));
    console.log(`Node ${version}: ${unlike.length === 0 ? "all as it should be" : unlike.join("; ")}`);
    problems.push(...unlike);
  }
} finally {
  if (options.keep) console.log(folder);
  else {
    giveWriting(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = problems.length === 0 ? 0 : 1;
