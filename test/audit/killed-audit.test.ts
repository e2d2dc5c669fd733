import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { act, type InventedSite, inventedSite } from "../../src/audit/test/invented-site.ts";

const CHILD = fileURLToPath(new URL("audit-child.ts", import.meta.url));
const KILLS = 10;

let sites: InventedSite[] = [];
afterEach(async () => {
  for (const site of sites) await site.remove();
  sites = [];
});

/** Runs the child; kills it `after` milliseconds after it has begun to examine. @return whether it ended by itself */
function run(site: InventedSite, after: number | null): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", "tsx", CHILD, site.folder, "resume"], { stdio: "ignore" });
  const timer = after === null ? null : setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve, reject) => {
    child.on("exit", (code, signal) => {
      if (timer !== null) clearTimeout(timer);
      if (signal === null && code !== 0) reject(new Error(`The audit ended with ${code}`));
      else resolve(signal === null);
    });
  });
}

const content = (index: number): string => `${act(`RSSMRA80A01H${String(index).padStart(3, "0")}U`)}slow`;

describe("an audit that is killed", () => {
  it(`goes on without loss or repetition, killed at ${KILLS} moments`, { timeout: 240_000 }, async () => {
    const files: Record<string, string | Uint8Array> = {};
    for (let index = 0; index < 150; index++) files[`${index % 7}/${index}.pdf`] = content(index);
    files["export.zip"] = zipSync(
      Object.fromEntries(
        Array.from({ length: 50 }, (_, index) => [`z${index}.pdf`, Buffer.from(content(200 + index))]),
      ),
    );
    const [killed, undisturbed] = [await inventedSite(files), await inventedSite(files)];
    sites = [killed, undisturbed];
    // The list is of the first audit, that had no target recorded: it begins by itself.
    let kills = 0;
    for (let attempt = 0; kills < KILLS && attempt < 40; attempt++) {
      if (await run(killed, 500 + Math.random() * 900)) break;
      kills++;
    }
    await run(killed, null);
    expect(kills).toBeGreaterThan(2);

    const first = await undisturbed.audit();
    const second = await killed.audit({ goal: null, resume: true });
    const told = (site: InventedSite, audit: typeof first) =>
      JSON.parse(
        JSON.stringify({ ...audit.report(true), documents: [...audit.report(true).documents()] }).replaceAll(
          site.folder,
          "",
        ),
        (key, value) =>
          key === "started" || key === "finished" || key === "readAt" || key === "number" ? undefined : value,
      );
    const [expected, resumed] = [told(undisturbed, first), told(killed, second)];
    const byFile = (a: { report: { file: string } }, b: { report: { file: string } }) =>
      a.report.file < b.report.file ? -1 : 1;
    expect(resumed.documents.sort(byFile)).toEqual(expected.documents.sort(byFile));
    expect({ ...resumed, documents: [] }).toEqual({ ...expected, documents: [] });
    expect(second.analysed).toEqual([]);
    first.close();
    second.close();

    // A document under way when the program was killed is examined again, and no other: two at most a kill.
    const log = (await readFile(killed.path("log"), "utf8")).trim().split("\n");
    expect(log.length - new Set(log).size).toBeLessThanOrEqual(2 * kills);
    expect(new Set(log).size).toBe(200);
  });
});
