import { Worker } from "node:worker_threads";
import { threadEnvironment } from "./thread-environment.ts";

/** Pixels are garbage after each page; with more room than this, hundreds of megabytes of them wait to be collected. */
const YOUNG_MB = 8;

/**
 * Starts a thread on a module beside this one. It gets none of the user's environment.
 * @param name file name without its ending. @param workerData handed to the thread.
 */
export function startThread(name: string, workerData: unknown): Worker {
  const options = { workerData, env: threadEnvironment(), resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } };
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL(`${name}.js`, import.meta.url), options);
  // Run from the sources (tests, scripts) the thread needs the TypeScript loader; Node 20 does not pass it on.
  const entry = JSON.stringify(new URL(`${name}.ts`, import.meta.url).href);
  const bootstrap = `import("tsx/esm/api").then((tsx) => { tsx.register(); return import(${entry}); });`;
  return new Worker(bootstrap, { ...options, eval: true });
}
