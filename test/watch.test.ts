import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packageRoot } from "../src/rules/package-root.ts";

const sample = (name: string): string => join(packageRoot(), "samples", name);

let folder: string;
let running: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omissis-watch-"));
  running = [];
});
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** The program itself, so that signals end it as they end it at the office. */
function watch(...args: string[]) {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "cli/omissis.ts",
      "watch",
      folder,
      "--channel",
      "albo",
      "--no-config",
      "--interval",
      "1",
      ...args,
    ],
    { cwd: packageRoot(), stdio: ["ignore", "pipe", "pipe"] },
  );
  running.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return { child, ended, output: () => output };
}

async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 100));
}
const exists = (name: string): Promise<boolean> =>
  stat(join(folder, name)).then(
    () => true,
    () => false,
  );

describe("omissis watch", () => {
  it("writes outcomes until it is stopped, and takes them up again", async () => {
    const [bad = "", good = ""] = (await readdir(sample("cattivi"))).filter((name) => name.endsWith(".pdf")).sort();
    await cp(sample(`cattivi/${bad}`), join(folder, bad));
    const first = watch();
    await until(() => exists(`${bad}.omissis.json`));
    await cp(sample(`cattivi/${good}`), join(folder, good));
    await until(() => exists(`${good}.omissis.json`));
    first.child.kill("SIGTERM");
    expect(await first.ended, first.output()).toBe(0);
    expect(first.output()).toContain("Sorveglianza terminata.");
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);

    const text = await readFile(join(folder, `${bad}.omissis.txt`), "utf8");
    expect(text).toContain("NON PUBBLICABILE (albo pretorio on line)");
    const made = await stat(join(folder, `${bad}.omissis.json`));
    const again = watch("--once");
    expect(await again.ended, again.output()).toBe(1);
    expect((await stat(join(folder, `${bad}.omissis.json`))).mtimeMs).toBe(made.mtimeMs);
  }, 180_000);
});
