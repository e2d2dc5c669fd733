/**
 * Shows the main job on the samples: bad documents are refused, a good one passes, a burned copy passes. Prints each
 * command with its exit code and exits with 1 when one is not as it should be.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "omissis-demo-"));
const burned = join(folder, "graduatoria-oscurata.pdf");
const steps = [
  { args: ["gate", "samples/cattivi", "--channel", "at"], exit: 1 },
  { args: ["gate", "samples/buoni/graduatoria-finale-codici.pdf", "--channel", "at"], exit: 0 },
  { args: ["redact", "samples/cattivi/graduatoria-banda-nera.pdf", "-o", burned, "--channel", "at"], exit: 0 },
  { args: ["gate", burned, "--channel", "at"], exit: 0 },
];

try {
  for (const { args, exit } of steps) {
    console.log(`\n$ omissis ${args.join(" ")}`);
    const { status } = spawnSync(process.execPath, ["dist/cli/omissis.js", ...args], { stdio: "inherit" });
    console.log(`→ ${status}${status === exit ? "" : ` (expected ${exit})`}`);
    if (status !== exit) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
