import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/rules/package-root.ts";

const RUNS = 15;

/** What `omissis --help` of the built program takes beside Node alone, each the best of some runs: what slows a run down is the machine. */
export function startRow(): string {
  const program = join(packageRoot(), "dist", "cli", "omissis.js");
  if (!existsSync(program)) return "not run: npm run build";
  const best = { node: Number.POSITIVE_INFINITY, help: Number.POSITIVE_INFINITY };
  for (let run = 0; run < RUNS; run++) {
    best.node = Math.min(best.node, milliseconds(["-e", "0"]));
    best.help = Math.min(best.help, milliseconds([program, "--help"]));
  }
  return `${Math.round(best.help)} ms, ${Math.round(best.help - best.node)} ms more than node -e 0 (at most 150)`;
}

function milliseconds(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} gave ${status}`);
  return performance.now() - start;
}
