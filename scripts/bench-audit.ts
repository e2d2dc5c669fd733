/**
 * Audits generated sites over HTTP on this machine: documents a minute, peak memory, and whether every planted fault was
 * found and nothing else (`test/audit/site`).
 *
 *     npm run bench-audit [-- --acts 500,1000] [--workers 1,2] [--megabytes 20] [--cheap | --queue]
 *
 * With `--queue` the workers are processes of their own, which get the documents through a PostgreSQL of the bench's own;
 * the peak is that of the audit alone. With `--cheap` documents are not examined, so that what the audit itself costs can be seen for many of them. Every row is
 * a process of its own, so that the peak is its own.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { auditBasis } from "../cli/audit-basis.ts";
import packageJson from "../package.json" with { type: "json" };
import { inventedAnalysis } from "../src/audit/test/invented-site.ts";
import { loadRules } from "../src/rules/catalog.ts";
import { startPostgres } from "../test/audit/postgres.ts";
import { auditedSite, mistakes } from "../test/audit/site/audited-site.ts";
import { plantedSite } from "../test/audit/site/planted-site.ts";

const { values: options } = parseArgs({
  options: {
    acts: { type: "string", default: "500" },
    workers: { type: "string", default: "2" },
    megabytes: { type: "string", default: "20" },
    cheap: { type: "boolean", default: false },
    queue: { type: "boolean", default: false },
    row: { type: "boolean", default: false },
  },
});

/** As the command line has it. */
const SENT_AT_ONCE = 24;
const KEY = "chiave del banco di prova, lunga abbastanza";

/** A database and so many worker processes, which are connected. */
async function startQueue(count: number) {
  const database = await startPostgres();
  const env = { ...process.env, OMISSIS_KEY: KEY, OMISSIS_QUEUE: database.url };
  const cli = fileURLToPath(new URL("../cli/omissis.ts", import.meta.url));
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, ["--import", "tsx", cli, "worker", "--no-config", "--workers", "1"], { env }),
  );
  await Promise.all(workers.map((worker) => once(worker.stderr, "data")));
  const basis = auditBasis(packageJson.version, loadRules(), undefined, {});
  const stop = async (): Promise<void> => {
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(workers.map((worker) => once(worker, "exit")));
    await database.stop();
  };
  return { url: database.url, key: KEY, basis, stop };
}

const numbers = (list: string): number[] => list.split(",").map(Number);

async function row(acts: number, workers: number): Promise<void> {
  const site = await plantedSite(acts, 1e6 * Number(options.megabytes));
  const queue = options.queue ? await startQueue(workers) : null;
  const audit = await auditedSite(site, {
    workers: queue === null ? workers : SENT_AT_ONCE,
    ...(options.cheap ? { check: inventedAnalysis().analyse } : {}),
    ...(queue === null ? {} : { queue, basis: queue.basis }),
  });
  const documents = audit.report(false).counts.documents;
  const perMinute = Math.round((60_000 * documents) / audit.took);
  const milliseconds = (audit.took / documents).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  const wrong = options.cheap ? [] : mistakes(site, audit);
  console.log(
    `${documents} documents, ${workers} ${queue === null ? "workers" : "queue workers"}: ${perMinute} a minute, ${milliseconds} ms each, peak ${peak} MB, ` +
      `${site.asked.length} requests, at most ${site.most()} at once, mistakes: ${options.cheap ? "not looked at" : wrong.length}`,
  );
  for (const mistake of wrong) console.log(`  ${mistake}`);
  await audit.end();
  await queue?.stop();
  await site.close();
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

if (options.row) await row(Number(options.acts), Number(options.workers));
else {
  for (const workers of numbers(options.workers)) {
    for (const acts of numbers(options.acts)) {
      const script = fileURLToPath(import.meta.url);
      const args = ["--row", "--acts", String(acts), "--workers", String(workers), "--megabytes", options.megabytes];
      const all = [
        "--import",
        "tsx",
        script,
        ...args,
        ...(options.cheap ? ["--cheap"] : []),
        ...(options.queue ? ["--queue"] : []),
      ];
      const { status } = spawnSync(process.execPath, all, { stdio: "inherit" });
      process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1);
    }
  }
}
