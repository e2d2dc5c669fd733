import { Worker } from "node:worker_threads";
import type { DocumentHints } from "./document-hints.ts";
import type { Answer, Request, WorkerSetup } from "./worker-messages.ts";

/** The engine refused for a known reason (the `reason` of a class in failures.ts); the worker goes on. */
export class Refused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** The worker had to be ended and can't be used again. */
export class WorkerEnded extends Error {
  readonly why: "timeout" | "crash";

  constructor(why: "timeout" | "crash") {
    super(why);
    this.why = why;
  }
}

interface DocumentToOpen {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
  readonly hints: DocumentHints;
}

/** A worker thread as the pool sees it: one request at a time, each with a time limit. */
export class PoolWorker {
  readonly #worker: Worker;
  readonly #pageCounts = new Map<number, number>();
  #busy = false;

  constructor(setup: WorkerSetup) {
    const source = import.meta.url.endsWith(".ts");
    this.#worker = new Worker(new URL(source ? "page-worker.ts" : "page-worker.js", import.meta.url), {
      workerData: setup,
      // Run from the sources (tests, scripts) the thread needs the loader that the main thread has.
      execArgv: source ? ["--import", "tsx"] : [],
    });
    this.#worker.unref();
  }

  get busy(): boolean {
    return this.#busy;
  }

  holds(document: number): boolean {
    return this.#pageCounts.has(document);
  }

  /** Opens the document unless it is open, and gives its number of pages. @throws Refused, WorkerEnded */
  async open(document: DocumentToOpen, timeout: number): Promise<number> {
    const known = this.#pageCounts.get(document.id);
    if (known !== undefined) return known;
    const { id, ...rest } = document;
    const pageCount = (await this.#ask({ type: "open", document: id, ...rest }, timeout)) as number;
    this.#pageCounts.set(id, pageCount);
    return pageCount;
  }

  /** @throws Refused, WorkerEnded, or the job's own error. */
  run(document: number, page: number, job: string, args: unknown, timeout: number): Promise<unknown> {
    return this.#ask({ type: "run", document, page, job, args }, timeout);
  }

  release(document: number): void {
    if (this.#pageCounts.delete(document)) this.#worker.postMessage({ type: "close", document } satisfies Request);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #ask(request: Request, timeout: number): Promise<unknown> {
    this.#busy = true;
    this.#worker.ref();
    try {
      const answer = await this.#answer(request, timeout);
      if (answer.type === "done") return answer.result;
      if (answer.type === "failed") throw new Refused(answer.reason);
      if (answer.type === "bug") throw answer.error;
      throw new WorkerEnded("crash");
    } catch (error) {
      if (error instanceof WorkerEnded) await this.end();
      throw error;
    } finally {
      this.#worker.unref();
      this.#busy = false;
    }
  }

  #answer(request: Request, timeout: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        this.#worker.removeAllListeners();
        finish();
      };
      const timer = setTimeout(() => settle(() => reject(new WorkerEnded("timeout"))), timeout);
      this.#worker.once("message", (answer: Answer) => settle(() => resolve(answer)));
      this.#worker.once("error", () => settle(() => resolve({ type: "crashed" })));
      this.#worker.once("exit", () => settle(() => reject(new WorkerEnded("crash"))));
      this.#worker.postMessage(request);
    });
  }
}
