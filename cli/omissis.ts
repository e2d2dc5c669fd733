#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT } from "../src/model/failure.ts";
import { packageRoot } from "../src/rules/package-root.ts";
import type { Environment } from "./context.ts";
import { bugText } from "./failure-text.ts";
import { languageOf } from "./language.ts";
import { removeUnfinished } from "./output-file.ts";
import { run } from "./run.ts";
import { standardOutput } from "./standard-output.ts";
import { StopRequest } from "./stop-request.ts";

const args = process.argv.slice(2);
const environment: Environment = process.env;
const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string };

const stop = new StopRequest();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (stop.make()) return;
    removeUnfinished();
    process.exit(EXIT.interrupted);
  });
}
for (const output of [process.stdout, process.stderr]) {
  // Whoever reads (head, less) may go before the end: the exit code still holds.
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.on("uncaughtException", (error) => {
  removeUnfinished();
  const debug = environment.OMISSIS_DEBUG === "1";
  process.stderr.write(bugText(error, version, languageOf(args, environment), debug));
  process.exit(EXIT.internal);
});

process.exitCode = await run(args, () => import("../src/index.ts"), version, {
  stdout: standardOutput(process.stdout),
  stderr: process.stderr,
  env: environment,
  cwd: () => process.cwd(),
  stop,
});
