import type { Worker } from "node:worker_threads";
import type { DocumentHints } from "./document-hints.ts";
import { startThread } from "./start-thread.ts";
import type { Answer, OpenedDocument, Request, WorkerSetup } from "./worker-messages.ts";

/** The engine refused for a known reason (the `reason` of a class in failures.ts); the worker goes on. */
export class Refused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Why a worker had to be ended, or was not asked: it, or others before it, failed too often at the document. */
export type EndReason = "timeout" | "crash" | "memory" | "restarts";

/** The worker had to be ended and can't be used again. */
export class WorkerEnded extends Error {
  readonly why: EndReason;

  constructor(why: EndReason) {
    super(why);
    this.why = why;
  }
}

interface DocumentToOpen {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
  readonly hints: DocumentHints | null;
}

/** A worker thread as the pool sees it: one request at a time, each with a time limit. */
export class PoolWorker {
  readonly #worker: Worker;
  readonly #open = new Map<number, OpenedDocument>();
  #ended = false;
  #why: EndReason = "crash";

  constructor(setup: WorkerSetup) {
    this.#worker = startThread("page-worker", setup);
    this.#worker.unref();
    this.#worker.on("exit", () => {
      this.#ended = true;
    });
  }

  /** It can't be used again. */
  get ended(): boolean {
    return this.#ended;
  }

  holds(document: number): boolean {
    return this.#open.has(document);
  }

  /** Opens the document unless it is open. @throws Refused, WorkerEnded */
  async open(document: DocumentToOpen, timeout: number): Promise<OpenedDocument> {
    const known = this.#open.get(document.id);
    if (known !== undefined) return known;
    const { id, bytes, password, hints } = document;
    const request: Request = { type: "open", document: id, bytes, password, hints };
    const opened = (await this.#ask(request, timeout)) as OpenedDocument;
    this.#open.set(id, opened);
    return opened;
  }

  /** @throws Refused, WorkerEnded, or the job's own error. */
  run(
    document: number,
    page: number,
    job: string,
    args: unknown,
    beside: number | null,
    timeout: number,
  ): Promise<unknown> {
    return this.#ask({ type: "run", document, page, job, args, beside }, timeout);
  }

  /** @throws WorkerEnded, or the job's own error. */
  runOnFile(document: number, job: string, timeout: number): Promise<unknown> {
    return this.#ask({ type: "run-on-file", document, job }, timeout);
  }

  release(document: number): void {
    if (this.#open.delete(document)) this.#worker.postMessage({ type: "close", document } satisfies Request);
  }

  /** @param why told to who waits for an answer. */
  async end(why: EndReason = "crash"): Promise<void> {
    this.#why = why;
    this.#ended = true;
    await this.#worker.terminate();
  }

  async #ask(request: Request, timeout: number): Promise<unknown> {
    // A thread that has ended answers nothing.
    if (this.#ended) throw new WorkerEnded(this.#why);
    this.#worker.ref();
    try {
      const answer = await this.#answer(request, timeout);
      if (answer.type === "done") return answer.result;
      if (answer.type === "failed") throw new Refused(answer.reason);
      if (answer.type === "bug") throw answer.error;
      throw new WorkerEnded("crash");
    } catch (error) {
      if (error instanceof WorkerEnded) await this.end(error.why);
      throw error;
    } finally {
      this.#worker.unref();
    }
  }

  #answer(request: Request, timeout: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        this.#worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        finish();
      };
      const timer = setTimeout(() => settle(() => reject(new WorkerEnded("timeout"))), timeout);
      const onMessage = (answer: Answer): void => settle(() => resolve(answer));
      const onError = (error: Error & { code?: string }): void =>
        settle(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new WorkerEnded("crash") : error));
      const onExit = (): void => settle(() => reject(new WorkerEnded(this.#why)));
      this.#worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      this.#worker.postMessage(request);
    });
  }
}
