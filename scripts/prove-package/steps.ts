import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Who runs it when this is run by root, for whom nothing is read-only: nobody. */
const NOBODY = 65_534;
const MINUTES = 5;

/** Runs the installed program on its samples. @param output folder that may be written to @return what was not as it should be */
export function unlikeSteps(node: string, installed: string, output: string): string[] {
  mkdirSync(output);
  chmodSync(output, 0o777);
  const sample = (name: string): string => join(installed, "samples", name);
  const copy = join(output, "copia.pdf");
  const steps: readonly (readonly [number, ...string[]])[] = [
    [0, "--version"],
    [0, "gate", sample("buoni/graduatoria-finale-codici.pdf"), "--channel", "at"],
    [1, "gate", sample("cattivi"), "--channel", "at"],
    // What only OCR finds: engine and language data are there.
    [1, "gate", sample("cattivi/scansione-graduatoria.pdf"), "--channel", "at"],
    [0, "redact", sample("cattivi/graduatoria-banda-nera.pdf"), "--output", copy, "--channel", "at"],
    [0, "gate", copy, "--channel", "at"],
    [1, "audit", sample("cattivi")],
    [0, "rules", "explain", "leak/covered-text"],
  ];
  const program = join(installed, "dist", "cli", "omissis.js");
  return steps.flatMap(([expected, ...args]) => {
    const [command = node, ...all] = [...withoutNetwork(), node, program, ...args];
    const run = spawnSync(command, all, {
      cwd: output,
      env: { OMISSIS_LANG: "it", TMPDIR: output },
      encoding: "utf8",
      timeout: MINUTES * 60_000,
      ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    if (run.status === expected) return [];
    const told = `${run.stderr}`.split("\n", 3).join(" ");
    return [`${args.slice(0, 1).join(" ")} gave ${run.status ?? run.signal} instead of ${expected}: ${told}`];
  });
}

let prefix: readonly string[] | undefined;

/** The beginning of a command that has no network; empty where the system has no such thing. */
function withoutNetwork(): readonly string[] {
  prefix ??= spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];
  return prefix;
}
