import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import PgBoss from "pg-boss";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Queue } from "../../src/audit/queue/queue.ts";
import { remoteAnalysis } from "../../src/audit/queue/remote-analysis.ts";
import { act, type InventedSite, inventedSite } from "../../src/audit/test/invented-site.ts";
import { startPostgres, type TestDatabase } from "./postgres.ts";
import { QUEUE } from "./queue-choice.ts";

const CHILD = fileURLToPath(new URL("worker-child.ts", import.meta.url));

let database: TestDatabase;
let looker: PgBoss;
let site: InventedSite;
let children: ChildProcess[] = [];

beforeAll(async () => {
  database = await startPostgres();
  looker = new PgBoss({ connectionString: database.url, supervise: false });
  looker.on("error", () => {});
  await looker.start();
});
afterEach(async () => {
  await Promise.all(children.map(ended));
  children = [];
  await site.remove();
});
afterAll(async () => {
  await looker.stop({ graceful: false });
  await database.stop();
});

const start = (log: string): ChildProcess => {
  const child = spawn(process.execPath, ["--import", "tsx", CHILD, database.url, log], { stdio: "ignore" });
  children.push(child);
  return child;
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });

const rows = async (text: string): Promise<Record<string, unknown>[]> =>
  (await looker.getDb().executeSql(text, [])).rows;

async function audited(of: InventedSite, onAlone: () => void = () => {}, stop?: AbortSignal) {
  const queue = await Queue.join({ ...QUEUE, url: database.url }, "audit");
  const remote = remoteAnalysis(queue, { onAlone, stop });
  try {
    const audit = await of.audit({ analyse: remote.analyse, workers: 8, stop });
    const report = audit.report(true);
    const told = {
      counts: report.counts,
      documents: [...report.documents()].map(({ report: { file, findings, verdict, unread } }) => ({
        file: file.replace(of.folder, ""),
        findings,
        verdict,
        reason: unread?.reason ?? null,
      })),
    };
    audit.close();
    return JSON.parse(JSON.stringify(told)) as typeof told;
  } finally {
    await remote.close();
  }
}

const CODES = Array.from({ length: 60 }, (_, index) => `RSSMRA80A01H${String(index).padStart(3, "0")}U`);
const contents = Object.fromEntries(CODES.map((code, index) => [`${index}.pdf`, `${act(code)}slow`]));

describe("an audit by the workers of a queue", () => {
  it("comes to the same when a worker is killed, which costs the document that it held", async () => {
    site = await inventedSite({ ...contents, "lettera.docx": "PK\u0003\u0004", "bug.pdf": `${act("X")}crash` });
    const log = site.path("log");
    const workers = [start(log), start(log), start(log)];
    const kill = setInterval(() => {
      const lines = logged(log);
      const [killed] = workers;
      // In the middle of the work, and of a document.
      if (killed === undefined || lines.filter(([pid]) => pid === String(killed.pid)).length < 5) return;
      killed.kill("SIGKILL");
      clearInterval(kill);
    }, 5);
    const byWorkers = await audited(site);
    clearInterval(kill);
    expect(workers[0]?.signalCode).toBe("SIGKILL");

    const undisturbed = await inventedSite({
      ...contents,
      "lettera.docx": "PK\u0003\u0004",
      "bug.pdf": `${act("X")}crash`,
    });
    const audit = await undisturbed.audit();
    expect(byWorkers.counts).toEqual(JSON.parse(JSON.stringify(audit.report(true).counts)));
    const names = logged(log).map(([, name]) => name);
    expect(new Set(names).size).toBe(audit.analysed.length);
    expect(names.length).toBeLessThanOrEqual(audit.analysed.length + 1);
    audit.close();
    await undisturbed.remove();
    for (const table of ["documents", "results"]) expect(await rows(`SELECT * FROM omissis.${table}`)).toEqual([]);
  });

  it("shows the database nothing of a document, and waits for a worker that is not there yet", async () => {
    site = await inventedSite({ "Rossi Mario.pdf": act(CODES[0] as string) });
    let alone = 0;
    const running = audited(site, () => alone++);
    await expect.poll(() => alone, { timeout: 10_000 }).toBe(1);
    const [stored] = await rows("SELECT encode(content, 'escape') AS text FROM omissis.documents");
    expect(String(stored?.["text"])).not.toMatch(/Rossi|RSSMRA|PDF/);
    const jobs = JSON.stringify(await rows("SELECT data, output FROM omissis_jobs.job"));
    expect(jobs).not.toMatch(/Rossi|RSSMRA/);
    start(site.path("log"));
    expect((await running).documents[0]?.verdict).toBe("not-publishable");
  });

  it("puts a document there again that was deleted while the audit stood still", async () => {
    site = await inventedSite({ "a.pdf": act(CODES[0] as string) });
    const running = audited(site);
    await expect.poll(() => rows("DELETE FROM omissis.documents RETURNING id"), { timeout: 10_000 }).toHaveLength(1);
    start(site.path("log"));
    expect((await running).documents[0]?.verdict).toBe("not-publishable");
  });

  it("ends when it is asked to, though no worker is there, and leaves its documents for the next run", async () => {
    site = await inventedSite({ "a.pdf": act(CODES[0] as string) });
    const stop = new AbortController();
    const running = audited(site, () => stop.abort(), stop.signal);
    const { documents, counts } = await running;
    expect(documents).toEqual([]);
    expect(counts.left).toBe(1);
    expect(await rows("SELECT * FROM omissis.documents")).toEqual([]);
  });

  it("counts a document as not read that ends whoever examines it, and goes on with the others", async () => {
    site = await inventedSite({ "a.pdf": act(CODES[0] as string), "z.pdf": `${act("Y")}deadly` });
    const log = site.path("log");
    const keep = setInterval(() => {
      if (children.filter(({ signalCode }) => signalCode === null).length === 0) start(log);
    }, 100);
    const { documents } = await audited(site);
    clearInterval(keep);
    expect(documents.map(({ reason }) => reason)).toEqual([null, "workers-lost"]);
  });
});

const logged = (log: string): string[][] => {
  try {
    return readFileSync(log, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(" "));
  } catch {
    return [];
  }
};
