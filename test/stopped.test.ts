import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formBomb, manyPages } from "./documents/burdens.ts";

let folder: string;
let running: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omissis-stopped-"));
  running = [];
  await writeFile(join(folder, "lungo.pdf"), manyPages.bytes());
  await writeFile(join(folder, "pesante.pdf"), formBomb.bytes());
});
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** Starts the program on a file that keeps it busy and stops it in the midst. @return its exit code. */
function stopped(args: readonly string[], signal: NodeJS.Signals, milliseconds: number): Promise<number | null> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "../cli/omissis.ts"), ...args], {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, TMPDIR: folder, OMISSIS_LANG: "it" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  running.push(child);
  return new Promise((resolve) => {
    let waiting = true;
    // The first word on stderr (progress needs a terminal) may never come: time decides.
    const timer = setTimeout(() => child.kill(signal), milliseconds);
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (waiting) resolve(code);
      waiting = false;
    });
  });
}

/** What is there beside the documents, and the cache of the loader that runs the sources. */
const leftOver = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => !["lungo.pdf", "pesante.pdf"].includes(name) && !name.startsWith("tsx-"));

const COMMANDS: Readonly<Record<string, (file: string, out: string) => string[]>> = {
  scan: (file, out) => ["scan", file, "--format", "json", "--output", out],
  check: (file, out) => ["check", file, "--channel", "albo", "--format", "html", "--output", out],
  gate: (file, out) => ["gate", file, "--channel", "albo", "--format", "json", "--output", out],
  plan: (file, out) => ["plan", file, "--output", out],
  redact: (file, out) => ["redact", file, "--output", out],
  verify: (file) => ["verify", file],
};

describe("a program that is stopped in the midst ends at once, and leaves nothing behind", () => {
  it.each(Object.keys(COMMANDS))("%s", async (command) => {
    const signal = command === "gate" || command === "redact" ? "SIGTERM" : "SIGINT";
    const args = COMMANDS[command]?.(join(folder, "pesante.pdf"), join(folder, "esito.out")) ?? [];
    const code = await stopped(
      [...args, "--no-config"].filter((arg) => command !== "verify" || arg !== "--no-config"),
      signal,
      5000,
    );
    expect(code).toBe(130);
    expect(await leftOver()).toEqual([]);
  });
});
