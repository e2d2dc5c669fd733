import { availableParallelism } from "node:os";
import { type DocumentHints, readHints } from "./document-hints.ts";
import { BrokenPage, PageCrashed, PageTimedOut, StructureFailure, unreadable } from "./failures.ts";
import { PoolWorker, Refused, WorkerEnded } from "./pool-worker.ts";
import type { OpenedDocument } from "./worker-messages.ts";

export interface PagePoolOptions {
  /** Module that exports `jobs` (see `PageJobs`). */
  readonly jobs: URL;
  /** Worker threads; one per core by default. */
  readonly workers?: number;
  /** Milliseconds after which work on one page is stopped. */
  readonly timeout?: number;
  /** Bytes that PDFium may use in one worker. */
  readonly maxHeapBytes?: number;
}

/** A document open in the pool; each worker that works on it holds a copy. */
export interface PooledPdf extends OpenedDocument {
  /**
   * Does a job of the pool's module on a page (1-based) in a worker.
   * @throws PageFailure when the page is broken, takes too long or makes the engine fail; other pages are unaffected.
   */
  run<Result>(job: string, page: number, args: unknown): Promise<Result>;
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
  | { readonly on: "page"; readonly page: number; readonly job: string; readonly args: unknown };

interface Document {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
  readonly hints: DocumentHints;
}

const DEFAULT_TIMEOUT = 60_000;
/** A file may take this many times as long as a page. */
const FILE_PATIENCE = 2;
const DEFAULT_HEAP = 1024 ** 3;

/** Opens PDFs and works on their pages in worker threads. */
export class PagePool {
  readonly #options: Required<PagePoolOptions>;
  readonly #workers = new Set<PoolWorker>();
  readonly #busy = new Set<PoolWorker>();
  readonly #queue: Task[] = [];
  #opened = 0;

  constructor(options: PagePoolOptions) {
    this.#options = {
      workers: availableParallelism(),
      timeout: DEFAULT_TIMEOUT,
      maxHeapBytes: DEFAULT_HEAP,
      ...options,
    };
  }

  /** @throws UnreadablePdf when the document can't be opened. */
  async open(bytes: Uint8Array, password?: string): Promise<PooledPdf> {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    const document: Document = { id: ++this.#opened, bytes: shared, password, hints: await readHints(bytes) };
    const opened = await this.#submit<OpenedDocument>(document, { on: "opening" });
    return {
      ...opened,
      run: (job, page, args) => this.#submit(document, { on: "page", page, job, args }),
      runOnFile: (job) => this.#submit(document, { on: "file", job }),
      close: () => {
        for (const worker of this.#workers) worker.release(document.id);
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.end()));
    this.#workers.clear();
  }

  #submit<Result>(document: Document, work: Work): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#queue.push({ document, work, resolve: resolve as Task["resolve"], reject });
      this.#dispatch();
    });
  }

  /** Gives queued tasks to idle workers, those that hold the document already before others. */
  #dispatch(): void {
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
    if (size >= this.#options.workers || (size > 0 && this.#queue.length <= size)) return undefined;
    const worker = new PoolWorker({ jobs: this.#options.jobs.href, maxHeapBytes: this.#options.maxHeapBytes });
    this.#workers.add(worker);
    return worker;
  }

  #take(fits: (document: Document) => boolean): Task | undefined {
    const index = this.#queue.findIndex((task) => fits(task.document));
    return index < 0 ? undefined : this.#queue.splice(index, 1)[0];
  }

  async #work(worker: PoolWorker, task: Task): Promise<void> {
    this.#busy.add(worker);
    try {
      const opened = await worker.open(task.document, this.#options.timeout);
      task.resolve(task.work.on === "opening" ? opened : await this.#run(worker, task.document, task.work));
    } catch (error) {
      if (worker.ended) this.#workers.delete(worker);
      task.reject(failureOf(error, task.work));
    }
    this.#busy.delete(worker);
    this.#dispatch();
  }

  #run(worker: PoolWorker, { id }: Document, work: Exclude<Work, { on: "opening" }>): Promise<unknown> {
    const { timeout } = this.#options;
    if (work.on === "page") return worker.run(id, work.page, work.job, work.args, timeout);
    return worker.runOnFile(id, work.job, FILE_PATIENCE * timeout);
  }
}

/** What the caller of the pool is told. */
function failureOf(error: unknown, work: Work): unknown {
  if (error instanceof Refused && work.on !== "file") {
    return work.on === "opening" ? unreadable(error.reason) : new BrokenPage(work.page);
  }
  if (!(error instanceof WorkerEnded)) return error;
  if (work.on === "opening") return unreadable("broken");
  if (work.on === "file") return new StructureFailure();
  return error.why === "timeout" ? new PageTimedOut(work.page) : new PageCrashed(work.page);
}
