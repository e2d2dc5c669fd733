import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { diskFailure, readSource } from "../intake/source.ts";
import { KnownFailure } from "../model/failure.ts";
import { documentsIn, evidence } from "./documents-in.ts";
import type { Examiner } from "./examiner.ts";
import { listedTargets } from "./sources/address-list.ts";
import { folderContent } from "./sources/folder.ts";
import { IN_ZIP, zipContentOf, zipEntryOf } from "./sources/zip-archive.ts";
import type { AuditStore, Run } from "./store/audit-store.ts";
import { WebReader } from "./web/web-reader.ts";
import { CONTAINERS, type Reading, type Step, type Target } from "./work.ts";

export interface ReaderOptions {
  readonly store: AuditStore;
  readonly run: Run;
  readonly examiner: Examiner;
  /** What is audited: links of a folder do not lead out of it, nor do those of a site. */
  readonly root: Target;
  /** Rows of the publication table, which lists may name. */
  readonly knownTypes: ReadonlySet<string>;
  /** Milliseconds of the first pause of a host in trouble. */
  readonly webPause?: number | undefined;
}

/** Opens what holds targets and examines documents. Close it when done. */
export class TargetReader {
  readonly #options: ReaderOptions;
  readonly #web: WebReader | null;

  constructor(options: ReaderOptions) {
    this.#options = options;
    const { web } = options.run.choices;
    this.#web = web && new WebReader({ ...options, choices: web });
  }

  /** What is in a target, or what it says. @throws UsageFailure, QueueUnreachable and AuditStopped alone */
  async read(target: Target): Promise<Step> {
    try {
      return await this.#read(target);
    } catch (error) {
      const { address, kind, hints = {} } = target;
      const known = CONTAINERS.some((container) => container === kind) ? kind : "unknown";
      const document = this.#options.examiner.unread(address, known, reasonOf(error), hints);
      return { found: [], readings: [{ address, evidence: evidence(null, null, null), document }] };
    }
  }

  close(): void {
    this.#web?.close();
  }

  async #read(target: Target): Promise<Step> {
    const { root, run, knownTypes } = this.#options;
    const { address } = target;
    switch (target.kind) {
      case "folder":
        return found(await folderContent(address, root.address));
      case "zip":
        return found(await zipContentOf(address));
      case "list":
        return found(listedTargets(address, await readFile(address, "utf8"), knownTypes, run.choices.web !== null));
      case "file":
        return { found: [], readings: await this.#file(target) };
      case "entry":
        return { found: [], readings: await this.#entry(target) };
      case "sitemap":
      case "page":
      case "document":
        if (this.#web === null) throw new RangeError("An address on the web in an audit that may not read any");
        return this.#web.read(target);
    }
  }

  async #file(target: Target): Promise<Reading[]> {
    const { address, hints = {} } = target;
    const { maxBytes } = this.#options.run.choices;
    const version = await diskVersion(address);
    const unchanged = this.#unchanged(target, version);
    if (unchanged !== null) return [unchanged];
    const { bytes } = await readSource(address, { maxBytes });
    return documentsIn({ address, bytes, hints, version }, this.#options.examiner, maxBytes);
  }

  async #entry(target: Target): Promise<Reading[]> {
    const { address, hints = {} } = target;
    const { maxBytes } = this.#options.run.choices;
    const archive = this.#options.store.target(target.parent as number).address;
    const version = await diskVersion(archive);
    const unchanged = this.#unchanged(target, version);
    if (unchanged !== null) return [unchanged];
    const bytes = await zipEntryOf(archive, address.slice(archive.length + IN_ZIP.length), maxBytes);
    return documentsIn({ address, bytes, hints, version }, this.#options.examiner, maxBytes);
  }

  /** What was read in an earlier run, when source and what examinations rest on are the same; null otherwise. */
  #unchanged({ address, hints = {} }: Target, version: string): Reading | null {
    const { store, run, examiner } = this.#options;
    const earlier = store.earlier(run.id, address);
    if (earlier === null || earlier.version !== version) return null;
    const document = examiner.known(basename(address), earlier.sha256, hints);
    return document === null ? null : { address, evidence: evidence(earlier.sha256, null, version), document };
  }
}

const found = (targets: Step["found"]): Step => ({ found: targets, readings: [] });

/** Changes when a file on disk does. */
async function diskVersion(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file);
  return `${size}-${mtimeMs}-${ino}`;
}

/** An error of the disk as the known reason that it is; a bug stays what it is. */
const reasonOf = (error: unknown): unknown =>
  error instanceof KnownFailure || (error as NodeJS.ErrnoException).code === undefined ? error : diskFailure(error);
