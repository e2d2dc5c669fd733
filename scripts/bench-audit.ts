/**
 * Audits generated sites over HTTP on this machine: documents a minute, peak memory, and whether every planted fault was
 * found and nothing else (`test/audit/site`).
 *
 *     npm run bench-audit [-- --acts 500,1000] [--workers 1,2] [--megabytes 20] [--cheap]
 *
 * With `--cheap` documents are not examined, so that what the audit itself costs can be seen for many of them. Every row is
 * a process of its own, so that the peak is its own.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inventedAnalysis } from "../src/audit/test/invented-site.ts";
import { auditedSite, mistakes } from "../test/audit/site/audited-site.ts";
import { plantedSite } from "../test/audit/site/planted-site.ts";

const { values: options } = parseArgs({
  options: {
    acts: { type: "string", default: "500" },
    workers: { type: "string", default: "2" },
    megabytes: { type: "string", default: "20" },
    cheap: { type: "boolean", default: false },
    row: { type: "boolean", default: false },
  },
});

const numbers = (list: string): number[] => list.split(",").map(Number);

async function row(acts: number, workers: number): Promise<void> {
  const site = await plantedSite(acts, 1e6 * Number(options.megabytes));
  const audit = await auditedSite(site, { workers, ...(options.cheap ? { check: inventedAnalysis().analyse } : {}) });
  const documents = audit.report(false).counts.documents;
  const perMinute = Math.round((60_000 * documents) / audit.took);
  const milliseconds = (audit.took / documents).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  const wrong = options.cheap ? [] : mistakes(site, audit);
  console.log(
    `${documents} documents, ${workers} workers: ${perMinute} a minute, ${milliseconds} ms each, peak ${peak} MB, ` +
      `${site.asked.length} requests, at most ${site.most()} at once, mistakes: ${options.cheap ? "not looked at" : wrong.length}`,
  );
  for (const mistake of wrong) console.log(`  ${mistake}`);
  await audit.end();
  await site.close();
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

if (options.row) await row(Number(options.acts), Number(options.workers));
else {
  for (const workers of numbers(options.workers)) {
    for (const acts of numbers(options.acts)) {
      const script = fileURLToPath(import.meta.url);
      const args = ["--row", "--acts", String(acts), "--workers", String(workers), "--megabytes", options.megabytes];
      const all = ["--import", "tsx", script, ...args, ...(options.cheap ? ["--cheap"] : [])];
      const { status } = spawnSync(process.execPath, all, { stdio: "inherit" });
      process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1);
    }
  }
}
