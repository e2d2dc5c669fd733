import { AuditStopped } from "./stopped.ts";
import type { AuditStore, Run } from "./store/audit-store.ts";
import { type AuditProgress, CONTAINERS, LEAVES, type Step, type Target, type TargetKind } from "./work.ts";

export interface WorkLoopOptions {
  readonly store: AuditStore;
  readonly run: Run;
  readonly read: (target: Target) => Promise<Step>;
  /** Targets read at the same time. */
  readonly workers: number;
  readonly onProgress: (progress: AuditProgress) => void;
  readonly stop: AbortSignal | undefined;
}

const isLeaf = (kind: TargetKind): boolean => LEAVES.some((leaf) => leaf === kind);

/** Targets taken from the store at once. */
const BATCH = 64;

/**
 * Reads the pending targets of a run, some at a time, what holds others first. Each is recorded when it is read; the store
 * alone knows what is left, so the loop may end at any moment and another go on.
 */
export class WorkLoop {
  readonly #options: WorkLoopOptions;
  /** Of each class of targets those taken from the store, and the last id. */
  readonly #queues = [CONTAINERS, LEAVES].map((kinds) => ({ kinds, taken: [] as Target[], last: 0 }));
  #underWay = 0;
  #failed = false;
  #read: number;
  #known: number;
  /** Wakes lanes that wait for new targets. */
  #wake: (() => void)[] = [];

  constructor(options: WorkLoopOptions) {
    this.#options = options;
    const { done, pending } = options.store.counted(options.run.id, LEAVES);
    this.#read = done;
    this.#known = done + pending;
  }

  /** Opens what holds targets, and reads no document. */
  find(): Promise<void> {
    return this.#lanes(CONTAINERS);
  }

  /** Addresses of the documents that would be read. */
  *chosen(): Iterable<string> {
    this.choose();
    const { store, run } = this.#options;
    const most = run.choices.limit ?? Number.POSITIVE_INFINITY;
    let shown = 0;
    for (let after = 0; ; ) {
      const targets = store.pending(run.id, LEAVES, after, BATCH);
      for (const { id, address } of targets) {
        if (shown++ >= most) return;
        after = id;
        yield address;
      }
      if (targets.length === 0) return;
    }
  }

  /** Keeps the sample of the run, and leaves the other documents. Choosing again changes nothing. */
  choose(): void {
    const { store, run } = this.#options;
    if (run.choices.sample === null) return;
    store.leave(run.id, "sample", Math.max(0, run.choices.sample - this.#read));
    const { done, pending } = store.counted(run.id, LEAVES);
    this.#known = done + pending;
  }

  /** Reads everything, up to the limit of the run. */
  async run(): Promise<void> {
    await this.#lanes([...CONTAINERS, ...LEAVES]);
    const { store, run, stop } = this.#options;
    if (stop?.aborted !== true) store.leave(run.id, "limit");
  }

  async #lanes(kinds: readonly TargetKind[]): Promise<void> {
    const lanes = Array.from({ length: this.#options.workers }, () => this.#lane(kinds));
    // All have ended before an error goes on: nobody uses the store after.
    const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }

  async #lane(kinds: readonly TargetKind[]): Promise<void> {
    const { store, run, read, onProgress, stop } = this.#options;
    while (stop?.aborted !== true && !this.#failed) {
      const target = this.#next(kinds);
      if (target === null) {
        if (this.#underWay === 0) break;
        await new Promise<void>((resolve) => this.#wake.push(resolve));
        continue;
      }
      this.#underWay++;
      try {
        if (isLeaf(target.kind)) onProgress({ done: this.#read++, known: this.#known, address: target.address });
        const step = await read(target);
        store.record(run, target, step);
        this.#known += step.found.filter(({ kind, skipped }) => isLeaf(kind) && skipped === undefined).length;
      } catch (error) {
        // It waits for the next run.
        if (error instanceof AuditStopped) break;
        this.#failed = true;
        throw error;
      } finally {
        this.#underWay--;
        for (const wake of this.#wake.splice(0)) wake();
      }
    }
    for (const wake of this.#wake.splice(0)) wake();
  }

  #next(kinds: readonly TargetKind[]): Target | null {
    const { store, run } = this.#options;
    for (const queue of this.#queues) {
      if (!queue.kinds.some((kind) => kinds.includes(kind))) continue;
      if (queue.kinds === LEAVES && this.#read >= (run.choices.limit ?? Number.POSITIVE_INFINITY)) continue;
      if (queue.taken.length === 0) queue.taken = store.pending(run.id, queue.kinds, queue.last, BATCH);
      const target = queue.taken.shift();
      if (target === undefined) continue;
      queue.last = target.id;
      return target;
    }
    return null;
  }
}
