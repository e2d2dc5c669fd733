import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type FoundFile, findFiles } from "../src/intake/found-files.ts";
import { readSource } from "../src/intake/source.ts";
import { type ExitCode, KnownFailure } from "../src/model/failure.ts";
import {
  documentOf,
  type Outcome,
  type OutcomeBasis,
  readOutcome,
  removeOutcome,
  sameBasis,
  writeOutcome,
} from "./outcome-files.ts";
import { SettledFiles, type Stamp, stampOf } from "./settled-files.ts";

export interface FolderWatchOptions {
  readonly folder: string;
  /** Milliseconds for which a file must stand still before it is read. */
  readonly settle: number;
  readonly maxBytes: number;
  /** Documents examined at the same time. */
  readonly workers: number;
  /** What outcomes rest on beside the document; asked before each pass. */
  readonly basis: () => Promise<Omit<OutcomeBasis, "sha256">>;
  /** Outcomes of documents, in their order. */
  readonly examine: (files: readonly FoundFile[]) => Promise<readonly Outcome[]>;
  /** Told of each outcome that was written, and of each that could not be. */
  readonly tell: (file: string, outcome: Outcome, failure: KnownFailure | null) => void;
  readonly stop: AbortSignal;
}

export interface Pass {
  /** Whether the folder could be read. */
  readonly reached: boolean;
  /** Documents that were still being written, or could not be examined yet. */
  readonly pending: number;
  /** Documents that were examined and whose outcome could not be written. */
  readonly unwritten: number;
}

/**
 * The documents of a folder and their outcomes beside them. All that it knows is in those files, so it may end at any time:
 * an outcome is there whole or not at all, and only while it holds.
 */
export class FolderWatch {
  readonly #options: FolderWatchOptions;
  readonly #settled: SettledFiles;
  /** Documents whose outcome holds, as they stood then. */
  readonly #done = new Map<string, Stamp>();
  readonly #exits = new Map<string, ExitCode>();
  #basis = "";

  constructor(options: FolderWatchOptions) {
    this.#options = options;
    this.#settled = new SettledFiles(options.settle);
  }

  /** Exit codes that the documents deserve. */
  get exits(): ExitCode[] {
    return [...this.#exits.values()];
  }

  /** One look at the folder, with all the work that it gives. */
  async pass(): Promise<Pass> {
    const { folder, workers, stop } = this.#options;
    const { files } = await findFiles([folder]);
    if (files.some(({ file, failure }) => file === folder && failure !== null))
      return { reached: false, pending: 0, unwritten: 0 };
    const basis = await this.#options.basis();
    if (JSON.stringify(basis) !== this.#basis) this.#done.clear();
    this.#basis = JSON.stringify(basis);
    this.#forget(files.map(({ file }) => file));
    await this.#removeOrphans();

    let [pending, unwritten] = [0, 0];
    const due: Due[] = [];
    for (const found of files) {
      const stamp = await this.#settled.look(found.file, Date.now());
      if (stamp === "pending") pending++;
      if (this.#done.get(found.file) === stamp) continue;
      // A document that has changed must not stand beside what was said of another.
      if (this.#done.delete(found.file)) await removeOutcome(found.file);
      if (stamp === "pending") continue;
      if (await this.#holds(found.file, stamp, basis)) continue;
      await removeOutcome(found.file);
      due.push({ found, stamp });
    }
    for (let at = 0; at < due.length && !stop.aborted; at += workers) {
      const left = await this.#examine(due.slice(at, at + workers));
      pending += left.pending;
      unwritten += left.unwritten;
    }
    return { reached: true, pending, unwritten };
  }

  #forget(files: readonly string[]): void {
    this.#settled.keepOnly(files);
    const there = new Set(files);
    for (const file of this.#exits.keys()) {
      if (there.has(file)) continue;
      this.#exits.delete(file);
      this.#done.delete(file);
    }
  }

  /** Whether the outcome beside a document is of these bytes, rules and options. */
  async #holds(file: string, stamp: Stamp, basis: Omit<OutcomeBasis, "sha256">): Promise<boolean> {
    const outcome = await readOutcome(file);
    if (outcome === null) return false;
    const sha256 = await this.#sha256(file);
    if (!sameBasis(outcome, { ...basis, sha256 })) return false;
    this.#exits.set(file, outcome.exit);
    this.#done.set(file, stamp);
    return true;
  }

  async #sha256(file: string): Promise<string | null> {
    try {
      const { bytes } = await readSource(file, this.#options);
      return Buffer.from(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)).toString("hex");
    } catch (error) {
      if (error instanceof KnownFailure) return null;
      throw error;
    }
  }

  /** @return how many are to be examined again, and why. */
  async #examine(due: readonly Due[]): Promise<Omit<Pass, "reached">> {
    const { examine, stop, tell } = this.#options;
    const outcomes = await examine(due.map(({ found }) => found));
    let [pending, unwritten] = [0, 0];
    for (const [index, { found, stamp }] of due.entries()) {
      const outcome = outcomes[index] as Outcome;
      if (stop.aborted) break;
      if ((await stampOf(found.file)) !== stamp) {
        pending++;
        continue;
      }
      try {
        await writeOutcome(found.file, outcome);
        this.#done.set(found.file, stamp);
        this.#exits.set(found.file, outcome.exit);
        tell(found.file, outcome, null);
      } catch (error) {
        if (!(error instanceof KnownFailure)) throw error;
        unwritten++;
        this.#exits.set(found.file, error.exitCode);
        tell(found.file, outcome, error);
      }
    }
    return { pending, unwritten };
  }

  /** Outcomes whose document was taken away. */
  async #removeOrphans(): Promise<void> {
    const { folder } = this.#options;
    const names = await readdir(folder, { recursive: true, encoding: "utf8" }).catch(() => []);
    for (const name of names) {
      const document = documentOf(join(folder, name));
      if (document !== null && (await isGone(document))) await removeOutcome(document);
    }
  }
}

interface Due {
  readonly found: FoundFile;
  readonly stamp: Stamp;
}

const isGone = (file: string): Promise<boolean> =>
  stat(file).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === "ENOENT",
  );
