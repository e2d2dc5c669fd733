import { Buffer } from "node:buffer";
import type Database from "libsql";
import type { Examination, NewTarget, RunChoices, Step, Target, TargetKind } from "../work.ts";
import { DocumentTable } from "./document-table.ts";
import { closeStore, type OpenStore, openStore, type StoreChoice } from "./open-store.ts";
import type { Vault } from "./vault.ts";

/** A run as it was begun. */
export interface Run {
  readonly id: number;
  /** Folder, archive, list or address, as the user named it. */
  readonly goal: string;
  readonly choices: RunChoices;
  /** ISO times; null: not ended. */
  readonly started: string;
  readonly finished: string | null;
}

/** How a target was read the last time. */
export interface EarlierReading {
  readonly sha256: string;
  readonly version: string | null;
  readonly headers: Readonly<Record<string, string>> | null;
}

/** The work of audits and what came of it. Each method is a transaction: a killed program leaves no half of one. */
export class AuditStore {
  readonly vault: Vault;
  readonly database: Database.Database;
  readonly #documents: DocumentTable;
  readonly #addTarget: Database.Statement;
  readonly #addEvidence: Database.Statement;
  readonly #addFacts: Database.Statement;
  readonly #settle: Database.Statement;
  readonly #targetId: Database.Statement;
  readonly #earlier: Database.Statement;

  constructor({ database, vault }: OpenStore) {
    this.database = database;
    this.vault = vault;
    this.#documents = new DocumentTable(database, vault);
    this.#addTarget = database.prepare(`INSERT OR IGNORE INTO targets
      (run, parent, kind, mark, address, hints, depth, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#addEvidence = database.prepare(`INSERT OR REPLACE INTO evidence
      (target, at, sha256, size, version, headers) VALUES (?, ?, ?, ?, ?, ?)`);
    this.#addFacts = database.prepare(
      "INSERT OR REPLACE INTO facts (target, page, indexed, found) VALUES (?, ?, ?, ?)",
    );
    this.#targetId = database.prepare("SELECT id FROM targets WHERE run = ? AND mark = ?");
    this.#earlier = database.prepare(
      `SELECT sha256, version, headers FROM targets JOIN evidence ON evidence.target = targets.id
       WHERE targets.mark = ? AND run < ? AND sha256 IS NOT NULL ORDER BY run DESC LIMIT 1`,
    );
    this.#settle = database.prepare("UPDATE targets SET state = 'done', document = ? WHERE run = ? AND mark = ?");
  }

  /** @throws StoreInUse, NotAStore, StoreKeyMissing or WrongStoreKey. */
  static open(choice: StoreChoice): AuditStore {
    return new AuditStore(openStore(choice));
  }

  begin(goal: string, choices: RunChoices, basis: string, root: NewTarget): Run {
    const started = new Date().toISOString();
    const id = this.#atOnce(() => {
      const { lastInsertRowid } = this.database
        .prepare("INSERT INTO runs (goal, options, basis, started) VALUES (?, ?, ?, ?)")
        .run(this.vault.mark("goal", root.address), this.vault.seal(JSON.stringify({ goal, choices })), basis, started);
      this.#add(Number(lastInsertRowid), null, root);
      return Number(lastInsertRowid);
    });
    return { id, goal, choices, started, finished: null };
  }

  /** The run begun last; null when there is none. */
  lastRun(): Run | null {
    const row = this.database.prepare("SELECT id FROM runs ORDER BY id DESC LIMIT 1").get() as
      | Pick<Run, "id">
      | undefined;
    return row === undefined ? null : this.run(row.id);
  }

  run(id: number): Run {
    const row = this.database.prepare("SELECT * FROM runs WHERE id = ?").get(id) as RunRow;
    const { goal, choices } = JSON.parse(this.vault.open(Buffer.from(row.options))) as Pick<Run, "goal" | "choices">;
    return { id, goal, choices, started: row.started, finished: row.finished };
  }

  finish(run: number): void {
    this.database.prepare("UPDATE runs SET finished = ? WHERE id = ?").run(new Date().toISOString(), run);
  }

  /** Targets that wait to be read, with ids above `after`, in the order of their ids. */
  pending(run: number, kinds: readonly TargetKind[], after: number, most: number): Target[] {
    const rows = this.database
      .prepare(
        `SELECT id, parent, kind, address, hints, depth FROM targets
         WHERE run = ? AND state = 'pending' AND id > ? AND kind IN (${kinds.map(() => "?").join()})
         ORDER BY id LIMIT ?`,
      )
      .all(run, after, ...kinds, most) as TargetRow[];
    return rows.map((row) => this.#target(row));
  }

  /** What the run is of. */
  root(run: number): Target {
    const row = this.database
      .prepare("SELECT id, parent, kind, address, hints, depth FROM targets WHERE run = ? ORDER BY id LIMIT 1")
      .get(run);
    return this.#target(row as TargetRow);
  }

  target(id: number): Target {
    const row = this.database
      .prepare("SELECT id, parent, kind, address, hints, depth FROM targets WHERE id = ?")
      .get(id);
    return this.#target(row as TargetRow);
  }

  counted(run: number, kinds: readonly TargetKind[]): { readonly done: number; readonly pending: number } {
    const count = this.database.prepare(
      `SELECT count(*) AS count FROM targets WHERE run = ? AND state = ? AND kind IN (${kinds.map(() => "?").join()})`,
    );
    const of = (state: string): number => (count.get(run, state, ...kinds) as { count: number }).count;
    return { done: of("done"), pending: of("pending") };
  }

  /** Leaves all pending targets for another time, or all but `keep` of them, chosen by their marks: as by chance. */
  leave(run: number, reason: string, keep = 0): void {
    this.database
      .prepare(
        `UPDATE targets SET state = 'left', reason = ? WHERE run = ? AND state = 'pending' AND id NOT IN
         (SELECT id FROM targets WHERE run = ? AND state = 'pending' ORDER BY mark LIMIT ?)`,
      )
      .run(reason, run, run, keep);
  }

  /** Whether the run knows the address already. */
  has(run: number, address: string): boolean {
    return this.#targetId.get(run, this.#addressMark(address)) !== undefined;
  }

  /** How the address was read in the last run before that read it. */
  earlier(run: number, address: string): EarlierReading | null {
    const row = this.#earlier.get(this.#addressMark(address), run) as EvidenceRow | undefined;
    if (row === undefined) return null;
    const headers = row.headers && (JSON.parse(this.vault.open(Buffer.from(row.headers))) as Record<string, string>);
    return { sha256: row.sha256, version: row.version, headers };
  }

  /** An examination that is there already, with its term. */
  document(mark: Uint8Array): { readonly id: number; readonly term: string | null } | null {
    return this.#documents.find(mark);
  }

  /** Records what came of a target: what was found in it, what was read, and that it is done. */
  record(run: Run, target: Target, { found, readings, facts, becomes, skipped }: Step): void {
    this.#atOnce(() => {
      for (const one of found) this.#add(run.id, target.id, one);
      if (becomes !== undefined || skipped !== undefined) return this.#turn(target, becomes ?? null, skipped ?? null);
      let own: number | null = null;
      for (const { address, evidence, document } of readings) {
        const id =
          typeof document === "number" ? document : this.#documents.add(document as Examination, run.choices.today);
        if (address === target.address) own = id;
        else {
          this.#add(run.id, target.id, { kind: "entry", address, hints: target.hints });
          this.#settle.run(id, run.id, this.#addressMark(address));
        }
        const { at, sha256, size, version, headers } = evidence;
        const sealed = headers && this.vault.seal(JSON.stringify(headers));
        this.#addEvidence.run(this.#idOf(run.id, address), at, sha256, size, version, sealed);
      }
      if (facts !== undefined) {
        const { isPage, isIndexed, found } = facts;
        this.#addFacts.run(target.id, isPage ? 1 : 0, isIndexed ? 1 : 0, JSON.stringify(found));
      }
      this.#settle.run(own, run.id, this.#addressMark(target.address));
    });
  }

  close(): void {
    closeStore(this.database);
  }

  /** Makes a target wait again as another kind, behind all that wait, or leaves it for a reason. */
  #turn({ id }: Target, becomes: TargetKind | null, reason: string | null): void {
    if (becomes === null) {
      this.database.prepare("UPDATE targets SET state = 'skipped', reason = ? WHERE id = ?").run(reason, id);
    } else {
      this.database
        .prepare("UPDATE targets SET kind = ?, id = (SELECT max(id) + 1 FROM targets) WHERE id = ?")
        .run(becomes, id);
    }
  }

  #add(run: number, parent: number | null, { kind, address, hints, depth, skipped }: NewTarget): void {
    this.#addTarget.run(
      run,
      parent,
      kind,
      this.#addressMark(address),
      this.vault.seal(address),
      hints === undefined ? null : JSON.stringify(hints),
      depth ?? null,
      skipped === undefined ? "pending" : "skipped",
      skipped ?? null,
    );
  }

  #idOf(run: number, address: string): number {
    return (this.#targetId.get(run, this.#addressMark(address)) as { id: number }).id;
  }

  #target({ id, parent, kind, address, hints, depth }: TargetRow): Target {
    return {
      id,
      parent,
      kind,
      address: this.vault.open(Buffer.from(address)),
      hints: hints === null ? undefined : (JSON.parse(hints) as Target["hints"]),
      depth: depth ?? undefined,
    };
  }

  #addressMark(address: string): Buffer {
    return this.vault.mark("address", address);
  }

  #atOnce<Result>(work: () => Result): Result {
    try {
      return this.database.transaction(work).immediate() as Result;
    } catch (error) {
      this.#documents.forget();
      throw error;
    }
  }
}

interface RunRow extends Pick<Run, "id" | "started" | "finished"> {
  readonly options: Uint8Array;
}

interface TargetRow extends Pick<Target, "id" | "parent" | "kind"> {
  readonly address: Uint8Array;
  readonly hints: string | null;
  readonly depth: number | null;
}

interface EvidenceRow {
  readonly sha256: string;
  readonly version: string | null;
  readonly headers: Uint8Array | null;
}
