import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Limits } from "../../src/model/limits.ts";
import type { Examination, Outcome } from "./examination.ts";

export interface Bounds {
  /** For one document. */
  readonly seconds: number;
  /** Resident, of the whole process. */
  readonly megabytes: number;
  /** What the program is to keep to itself; the usual limits when not given. */
  readonly limits?: Partial<Limits>;
}

const STARTING_SECONDS = 60;

/** Hands documents to a process of their own, and ends it where it passes the bounds; another takes its place. */
export class SupervisedExaminer {
  readonly #program: string;
  readonly #bounds: Bounds;
  readonly #temporary = mkdtempSync(join(tmpdir(), "omissis-torture-"));
  #child: ChildProcess | undefined;

  /** @param program URL of the library. */
  constructor(program: string, bounds: Bounds) {
    this.#program = program;
    this.#bounds = bounds;
  }

  async examine(task: Examination): Promise<Outcome> {
    this.#child ??= await this.#start();
    const child = this.#child;
    const start = performance.now();
    let megabytes = 0;
    const ended = await new Promise<Outcome | "crash" | "hang" | "memory">((resolve) => {
      const end = (outcome: Outcome | "crash" | "hang" | "memory"): void => {
        clearTimeout(timer);
        clearInterval(watch);
        child.off("message", onOutcome).off("exit", onExit);
        resolve(outcome);
      };
      const onOutcome = (outcome: unknown): void => end(outcome as Outcome);
      const onExit = (): void => end("crash");
      const timer = setTimeout(() => end("hang"), 1000 * this.#bounds.seconds);
      const watch = setInterval(() => {
        megabytes = Math.max(megabytes, residentMegabytes(child));
        if (megabytes > this.#bounds.megabytes) end("memory");
      }, 100);
      child.on("message", onOutcome).on("exit", onExit);
      child.send(task);
    });
    if (typeof ended === "object" && ended.megabytes <= this.#bounds.megabytes) return ended;
    child.kill("SIGKILL");
    this.#child = undefined;
    const result = typeof ended === "object" ? "memory" : ended;
    return { result, reason: null, verdict: null, problems: [], milliseconds: performance.now() - start, megabytes };
  }

  /** Ends the process. @return what it could not give back. */
  async close(): Promise<readonly string[]> {
    const child = this.#child;
    this.#child = undefined;
    const left =
      child === undefined
        ? []
        : await new Promise<readonly string[]>((resolve) => {
            child.once("message", (problems) => resolve(problems as string[]));
            child.once("exit", () => resolve(["the process ended before it was asked to"]));
            child.send("end");
          });
    rmSync(this.#temporary, { recursive: true, force: true });
    return left;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(
      fileURLToPath(new URL("examiner.ts", import.meta.url)),
      [this.#program, JSON.stringify(this.#bounds.limits ?? {})],
      {
        execArgv: ["--import", "tsx"],
        env: { ...process.env, TMPDIR: this.#temporary },
        serialization: "advanced",
      },
    );
    await new Promise<void>((resolve, reject) => {
      const end = (finish: () => void): void => {
        clearTimeout(timer);
        child.off("message", onReady).off("exit", onExit);
        finish();
      };
      const onReady = (): void => end(resolve);
      const onExit = (): void => end(() => reject(new Error("the examining process does not start")));
      const timer = setTimeout(onExit, 1000 * STARTING_SECONDS);
      child.on("message", onReady).on("exit", onExit);
    });
    return child;
  }
}

/** Zero where the system does not tell. */
function residentMegabytes({ pid }: ChildProcess): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    return (Number(pages) * 4096) / 1e6;
  } catch {
    return 0;
  }
}
