import { availableParallelism } from "node:os";
import { LimitPassed } from "../model/limit-passed.ts";
import { type Limits, limitsFor } from "../model/limits.ts";
import type { DocumentHints } from "./document-hints.ts";
import {
  PageCrashed,
  PageLimitPassed,
  PageTimedOut,
  pageFailure,
  StructureFailure,
  TooManyRestarts,
  unreadable,
} from "./failures.ts";
import { MemoryWatch } from "./memory-watch.ts";
import { PoolWorker, Refused, WorkerEnded } from "./pool-worker.ts";
import type { OpenedDocument } from "./worker-messages.ts";

export interface PagePoolOptions {
  /** Module that exports `jobs` (see `PageJobs`). */
  readonly jobs: URL;
  /** Worker threads; one per core by default. */
  readonly workers?: number;
  /** Those that are not the usual ones. */
  readonly limits?: Partial<Limits>;
}

/** A document open in the pool; each worker that works on it holds a copy. */
export interface PooledPdf extends Pick<OpenedDocument, "pageCount" | "repaired"> {
  /** What work on it may take. */
  readonly limits: Limits;
  /** By what the pool knows the document, also where another object stands for this one. */
  readonly handle: object;
  /**
   * Does a job of the pool's module on a page (1-based) in a worker.
   * @param beside a document of the same pool whose page of that number the job gets too, if it has one
   * @throws PageFailure when the page is broken, takes too long or makes the engine fail; other pages are unaffected.
   */
  run<Result>(job: string, page: number, args: unknown, beside?: PooledPdf): Promise<Result>;
  /**
   * Does a job on the file as a whole.
   * @throws StructureFailure when it takes too long or makes the reader fail.
   */
  runOnFile<Result>(job: string): Promise<Result>;
  close(): void;
}

interface Task {
  readonly document: Document;
  readonly work: Work;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Work =
  | { readonly on: "opening" }
  | { readonly on: "file"; readonly job: string }
  | {
      readonly on: "page";
      readonly page: number;
      readonly job: string;
      readonly args: unknown;
      readonly beside: Document | null;
    };

interface Document {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
  /** Read by the first worker that opens it; null before. */
  hints: DocumentHints | null;
  /** Workers that ended at work on it. */
  restarts: number;
  closed: boolean;
}

/** A file may take this many times as long as a page. */
const FILE_PATIENCE = 2;
/** Workers that may end at work on one document; each takes seconds, and honest files end none. */
const MAX_RESTARTS = 8;

/** Opens PDFs and works on their pages in worker threads. */
export class PagePool {
  readonly #jobs: URL;
  readonly #most: number;
  readonly #limits: Limits;
  readonly #watch: MemoryWatch;
  readonly #workers = new Set<PoolWorker>();
  readonly #busy = new Set<PoolWorker>();
  readonly #queue: Task[] = [];
  readonly #documents = new WeakMap<object, Document>();
  #opened = 0;
  #closed = false;

  constructor({ jobs, workers = availableParallelism(), limits }: PagePoolOptions) {
    this.#jobs = jobs;
    this.#most = workers;
    this.#limits = limitsFor(workers, limits);
    this.#watch = new MemoryWatch(this.#limits.memory, () => this.#relieve());
  }

  /** @throws UnreadablePdf when the document can't be opened, LimitPassed when it has too many pages. */
  async open(bytes: Uint8Array, password?: string): Promise<PooledPdf> {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    const document: Document = { id: ++this.#opened, bytes: shared, password, hints: null, restarts: 0, closed: false };
    const { pageCount, repaired, hints } = await this.#submit<OpenedDocument>(document, { on: "opening" });
    document.hints = hints;
    const close = (): void => {
      document.closed = true;
      for (const worker of this.#workers) worker.release(document.id);
    };
    if (pageCount > this.#limits.pages) {
      close();
      throw new LimitPassed("pages", this.#limits.pages);
    }
    const handle = {};
    this.#documents.set(handle, document);
    return {
      handle,
      pageCount,
      repaired,
      limits: this.#limits,
      run: (job, page, args, other) =>
        this.#submit(document, { on: "page", page, job, args, beside: this.#beside(page, other) }),
      runOnFile: (job) => this.#submit(document, { on: "file", job }),
      close,
    };
  }

  #beside(page: number, other: PooledPdf | undefined): Document | null {
    if (other === undefined || page > other.pageCount) return null;
    const document = this.#documents.get(other.handle);
    if (document === undefined) throw new Error("a document of another pool");
    return document;
  }

  /** Work that waits is refused, and so is further work. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#watch.stop();
    for (const { reject } of this.#queue.splice(0)) reject(new Error("the pool is closed"));
    await Promise.all([...this.#workers].map((worker) => worker.end()));
    this.#workers.clear();
  }

  #submit<Result>(document: Document, work: Work): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.#closed || document.closed) return reject(new Error("the document or its pool is closed"));
      this.#queue.push({ document, work, resolve: resolve as Task["resolve"], reject });
      this.#dispatch();
    });
  }

  /** Gives queued tasks to idle workers, those that hold the document already before others. */
  #dispatch(): void {
    if (this.#closed) return;
    for (const worker of this.#idle()) {
      const task = this.#take((document) => worker.holds(document.id));
      if (task !== undefined) void this.#work(worker, task);
    }
    while (this.#queue.length > 0) {
      const worker = this.#idle()[0] ?? this.#hire();
      const task = worker && this.#take(() => true);
      if (worker === undefined || task === undefined) return;
      void this.#work(worker, task);
    }
  }

  #idle(): PoolWorker[] {
    return [...this.#workers].filter((worker) => !this.#busy.has(worker));
  }

  /** A worker takes longer to start than a page takes: one task more than there are workers waits for one of them. */
  #hire(): PoolWorker | undefined {
    const { size } = this.#workers;
    if (size >= this.#most || (size > 0 && this.#queue.length <= size)) return undefined;
    const worker = new PoolWorker({ jobs: this.#jobs.href, limits: this.#limits });
    this.#workers.add(worker);
    this.#watch.start();
    return worker;
  }

  #take(fits: (document: Document) => boolean): Task | undefined {
    const index = this.#queue.findIndex((task) => fits(task.document));
    return index < 0 ? undefined : this.#queue.splice(index, 1)[0];
  }

  async #work(worker: PoolWorker, task: Task): Promise<void> {
    const { document, work } = task;
    this.#busy.add(worker);
    try {
      if (document.restarts >= MAX_RESTARTS) throw new WorkerEnded("restarts");
      if (document.closed) throw new Error("the document is closed");
      const opened = await worker.open(document, 1000 * this.#limits["page-seconds"]);
      task.resolve(work.on === "opening" ? opened : await this.#run(worker, document, work));
    } catch (error) {
      if (worker.ended) {
        this.#workers.delete(worker);
        // Memory is the whole program's: whose work was ended for it is not at fault.
        if (!(error instanceof WorkerEnded && error.why === "memory")) document.restarts++;
      }
      task.reject(failureOf(error, work, this.#limits));
    }
    // Closed while a worker worked on it, or opened it.
    for (const held of [document, work.on === "page" ? work.beside : null]) if (held?.closed) worker.release(held.id);
    this.#busy.delete(worker);
    this.#dispatch();
  }

  async #run(worker: PoolWorker, { id }: Document, work: Exclude<Work, { on: "opening" }>): Promise<unknown> {
    const timeout = 1000 * this.#limits["page-seconds"];
    if (work.on === "page") {
      if (work.beside !== null) await worker.open(work.beside, timeout);
      return worker.run(id, work.page, work.job, work.args, work.beside?.id ?? null, timeout);
    }
    return worker.runOnFile(id, work.job, FILE_PATIENCE * timeout);
  }

  /** Gives memory back: of workers without work first, else of the one that has worked longest on what it does. */
  #relieve(): void {
    const idle = this.#idle();
    const [longest] = [...this.#busy];
    for (const worker of idle.length > 0 ? idle : longest === undefined ? [] : [longest]) {
      this.#workers.delete(worker);
      void worker.end("memory");
    }
  }
}

/** What the caller of the pool is told. */
function failureOf(error: unknown, work: Work, limits: Limits): unknown {
  if (error instanceof Refused && work.on !== "file") {
    return work.on === "opening" ? unreadable(error.reason) : pageFailure(work.page, error.reason, limits);
  }
  if (!(error instanceof WorkerEnded)) return error;
  const { why } = error;
  if (work.on === "opening") return why === "memory" ? new LimitPassed("memory", limits.memory) : unreadable("broken");
  if (work.on === "file")
    return new StructureFailure(why === "memory" ? new LimitPassed("memory", limits.memory) : null);
  switch (why) {
    case "timeout":
      return new PageTimedOut(work.page);
    case "memory":
      return new PageLimitPassed(work.page, "memory", limits);
    case "restarts":
      return new TooManyRestarts(work.page);
    case "crash":
      return new PageCrashed(work.page);
  }
}
