import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { sniff } from "../intake/file-kind.ts";
import { diskFailure, readSource } from "../intake/source.ts";
import { KnownFailure } from "../model/failure.ts";
import type { Examiner } from "./examiner.ts";
import { listedTargets } from "./sources/address-list.ts";
import { folderContent } from "./sources/folder.ts";
import { IN_ZIP, isDocument, zipContentOf, zipEntryOf } from "./sources/zip-archive.ts";
import type { AuditStore, Run } from "./store/audit-store.ts";
import { CONTAINERS, type Reading, type ReadingEvidence, type Step, type Target } from "./work.ts";
import { bytesInMemory } from "./zip/byte-range.ts";
import { ZipBomb } from "./zip/failures.ts";
import { zipContent } from "./zip/zip-content.ts";
import { zipEntries } from "./zip/zip-directory.ts";

export interface ReaderOptions {
  readonly store: AuditStore;
  readonly run: Run;
  readonly examiner: Examiner;
  /** Address of what is audited: links of a folder do not lead out of it. */
  readonly root: string;
  /** Rows of the publication table, which lists may name. */
  readonly knownTypes: ReadonlySet<string>;
}

/** Archives inside each other that are opened, and bytes taken out of one that is in memory. */
const DEEPEST = 3;
const MOST_UNPACKED = 2_000_000_000;

/** Opens what holds targets and examines documents. */
export class TargetReader {
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** What is in a target, or what it says. @throws UsageFailure alone */
  async read(target: Target): Promise<Step> {
    try {
      switch (target.kind) {
        case "folder":
          return found(await folderContent(target.address, this.#options.root));
        case "zip":
          return found(await zipContentOf(target.address));
        case "list":
          return found(listedTargets(target.address, await readFile(target.address, "utf8"), this.#options.knownTypes));
        case "file":
          return { found: [], readings: await this.#file(target) };
        case "entry":
          return { found: [], readings: await this.#entry(target) };
      }
    } catch (error) {
      const { address, kind, hints = {} } = target;
      const known = CONTAINERS.some((container) => container === kind) ? kind : "unknown";
      const document = this.#options.examiner.unread(address, known, reasonOf(error), hints);
      return { found: [], readings: [{ address: target.address, evidence: evidence(null, null, null), document }] };
    }
  }

  async #file(target: Target): Promise<Reading[]> {
    const { address } = target;
    const version = await diskVersion(address);
    const unchanged = this.#unchanged(target, version);
    if (unchanged !== null) return [unchanged];
    const { bytes } = await readSource(address, { maxBytes: this.#options.run.choices.maxBytes });
    return this.#documents(target, address, bytes, version);
  }

  async #entry(target: Target): Promise<Reading[]> {
    const archive = this.#options.store.target(target.parent as number).address;
    const version = await diskVersion(archive);
    const unchanged = this.#unchanged(target, version);
    if (unchanged !== null) return [unchanged];
    const name = target.address.slice(archive.length + IN_ZIP.length);
    const bytes = await zipEntryOf(archive, name, this.#options.run.choices.maxBytes);
    return this.#documents(target, target.address, bytes, version);
  }

  /** What was read in an earlier run, when source and what examinations rest on are the same; null otherwise. */
  #unchanged({ address, hints = {} }: Target, version: string): Reading | null {
    const { store, run, examiner } = this.#options;
    const earlier = store.earlier(run.id, address);
    if (earlier === null || earlier.version !== version) return null;
    const document = examiner.known(basename(address), earlier.sha256, hints);
    return document === null ? null : { address, evidence: evidence(earlier.sha256, null, version), document };
  }

  /** The documents in some bytes: one, or those of an archive and of the archives in it. */
  async #documents(
    target: Target,
    address: string,
    bytes: Uint8Array,
    version: string | null,
    depth = 0,
    budget = { left: MOST_UNPACKED },
  ): Promise<Reading[]> {
    const { examiner, run } = this.#options;
    const hints = target.hints ?? {};
    if (sniff(bytes) !== "zip") {
      const { sha256, document } = await examiner.examine({ file: address, bytes }, hints);
      return [{ address, evidence: evidence(sha256, bytes.length, version), document }];
    }
    const readings: Reading[] = [];
    const refuse = (place: string, kind: string, error: unknown): void => {
      if (!(error instanceof KnownFailure)) throw error;
      const document = examiner.unread(place, kind, error, hints);
      readings.push({ address: place, evidence: evidence(null, null, null), document });
    };
    try {
      if (depth >= DEEPEST) throw new ZipBomb(TOO_DEEP);
      const zip = bytesInMemory(bytes);
      for (const entry of (await zipEntries(zip)).filter(isDocument)) {
        const place = address + IN_ZIP + entry.name;
        try {
          const content = await zipContent(zip, entry, Math.min(run.choices.maxBytes, budget.left));
          budget.left -= content.length;
          readings.push(...(await this.#documents(target, place, content, null, depth + 1, budget)));
        } catch (error) {
          refuse(place, "unknown", error);
        }
      }
    } catch (error) {
      refuse(address, "zip", error);
    }
    return readings;
  }
}

const TOO_DEEP = {
  it: "è dentro troppi archivi uno nell'altro",
  en: "it is inside too many archives, one in the other",
};

const found = (targets: Step["found"]): Step => ({ found: targets, readings: [] });

/** Changes when a file on disk does. */
async function diskVersion(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file);
  return `${size}-${mtimeMs}-${ino}`;
}

const evidence = (sha256: string | null, size: number | null, version: string | null): ReadingEvidence => ({
  at: new Date().toISOString(),
  sha256,
  size,
  version,
  headers: null,
});

/** An error of the disk as the known reason that it is; a bug stays what it is. */
const reasonOf = (error: unknown): unknown =>
  error instanceof KnownFailure || (error as NodeJS.ErrnoException).code === undefined ? error : diskFailure(error);
