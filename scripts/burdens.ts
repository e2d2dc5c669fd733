/**
 * Makes documents that are large in each of their ways, one at a time in a temporary folder, and examines each with the built
 * program in a process of its own:
 *
 *     npm run burdens [-- --only pages,scan,bomb,attachments] [--megabytes 1500]
 *
 * Tells time, peak memory of the whole process and outcome. Exits with 1 when one passes the memory, ends without a known
 * outcome, or is called `publishable` though not wholly examined. Needs `npm run build` and some minutes.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/rules/package-root.ts";
import { LARGE_DOCUMENTS, type LargeDocument } from "./burdens/large-documents.ts";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: Object.keys(LARGE_DOCUMENTS).join(",") },
    megabytes: { type: "string", default: "1500" },
  },
});
const HOUR = 3_600_000;
/** Exit codes of a document that was judged, or not wholly read. */
const KNOWN = [0, 1, 3];

const folder = mkdtempSync(join(tmpdir(), "omissis-burdens-"));
const program = join(packageRoot(), "dist", "cli", "omissis.js");
let failed = false;
try {
  for (const name of options.only.split(",") as LargeDocument[]) {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, LARGE_DOCUMENTS[name]());
    const args = [
      "-v",
      process.execPath,
      program,
      "gate",
      file,
      "--channel",
      "albo",
      "--format",
      "json",
      "--no-config",
    ];
    const start = performance.now();
    const run = spawnSync("/usr/bin/time", args, { encoding: "utf8", timeout: HOUR, maxBuffer: 1e9 });
    const seconds = Math.round((performance.now() - start) / 1000);
    const [, kilobytes = "0"] = /Maximum resident set size \(kbytes\): (\d+)/.exec(run.stderr) ?? [];
    const megabytes = Math.round((Number(kilobytes) * 1024) / 1e6);
    const [report] = KNOWN.includes(run.status ?? -1) ? JSON.parse(run.stdout).documents : [];
    const { status, reason, verdict } = report ?? {};
    const fine =
      KNOWN.includes(run.status ?? -1) &&
      megabytes > 0 &&
      megabytes <= Number(options.megabytes) &&
      (verdict !== "publishable" || status === "read");
    failed ||= !fine;
    console.log(
      `${fine ? "     " : "FAIL "}${name}: ${seconds} s, ${megabytes} MB, ${[status, reason, verdict].join(" · ")}`,
    );
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
