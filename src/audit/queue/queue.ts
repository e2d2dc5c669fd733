import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import PgBoss from "pg-boss";
import { Vault } from "../store/vault.ts";
import { QueueUnreachable } from "./failures.ts";

/** A queue, and what whoever works on it has to have in common. */
export interface QueueChoice {
  /** `postgres://user:password@host/database` */
  readonly url: string;
  /** Seals what goes through the database. */
  readonly key: string;
  /** Version of program and rules, settings of the body: what examinations rest on. */
  readonly basis: string;
  /** Seconds without a sign of life after which a member counts as lost; 12 by default. */
  readonly lostAfter?: number | undefined;
}

const LOST_AFTER = 12;
/** Signs of life in that time. */
const BEATS = 6;
/** Seconds after which what the audit left that put it there is deleted. */
const STALE = 60;
/** Documents that end whoever examines them are given up by the audit long before. */
const RETRIES = 10;

/** Members that come at once would make them twice. */
const TABLES = `
BEGIN;
SELECT pg_advisory_xact_lock(hashtext('omissis'));
CREATE SCHEMA IF NOT EXISTS omissis;
CREATE TABLE IF NOT EXISTS omissis.members (id uuid PRIMARY KEY, queue text NOT NULL, role text NOT NULL, seen timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS omissis.documents (id uuid PRIMARY KEY, audit uuid NOT NULL, worker uuid, content bytea NOT NULL);
CREATE TABLE IF NOT EXISTS omissis.results (id uuid PRIMARY KEY, audit uuid NOT NULL, body bytea NOT NULL);
COMMIT;`;

const ALIVE = `SELECT 1 FROM omissis.members m WHERE m.seen > now() - make_interval(secs => $1)`;

/** A worker was killed after it had fetched the job and before it could say that it holds the document. */
const TAKEN_LONG_AGO = `SELECT 1 FROM omissis_jobs.job j
  WHERE j.state = 'active' AND j.started_on < now() - make_interval(secs => $1)`;

/**
 * Documents to examine and what came of them, in PostgreSQL. pg-boss hands each document to one worker at a time; content
 * and outcome stand sealed in tables of our own, and are deleted when they have been taken. Members of a queue (audits and
 * workers) give signs of life, so that what a killed one held is known to be free after seconds.
 */
export class Queue {
  readonly id = randomUUID();
  readonly vault: Vault;
  readonly #boss: PgBoss;
  readonly #name: string;
  readonly #role: string;
  readonly #lostAfter: number;
  #beat: NodeJS.Timeout | undefined;
  #failed = false;

  /** @throws QueueUnreachable */
  static async join(
    { url, key, basis, lostAfter = LOST_AFTER }: QueueChoice,
    role: "audit" | "worker",
  ): Promise<Queue> {
    const vault = new Vault(key, "queue");
    // Whoever has another key, version or configuration has another queue.
    const name = `omissis-${vault.mark(basis).toString("hex").slice(0, 24)}`;
    const boss = new PgBoss({ connectionString: url, application_name: `omissis ${role}`, schema: "omissis_jobs" });
    const queue = new Queue(boss, vault, name, role, lostAfter);
    boss.on("error", () => {
      queue.#failed = true;
    });
    try {
      return await queue.#reached(async () => {
        await boss.start();
        await queue.#sql(TABLES);
        await boss.createQueue(name, { name, policy: "standard" });
        await queue.#live();
        return queue;
      });
    } catch (error) {
      await queue.leave();
      throw error;
    }
  }

  private constructor(boss: PgBoss, vault: Vault, name: string, role: string, lostAfter: number) {
    this.#boss = boss;
    this.vault = vault;
    this.#name = name;
    this.#role = role;
    this.#lostAfter = lostAfter;
  }

  /** Puts a document there for a worker. @param id a UUID @param sealed its content @throws QueueUnreachable */
  async put(id: string, sealed: Uint8Array): Promise<void> {
    await this.#reached(async () => {
      await this.#sql("INSERT INTO omissis.documents (id, audit, content) VALUES ($1, $2, $3)", [
        id,
        this.id,
        Buffer.from(sealed),
      ]);
      await this.#boss.send(this.#name, {}, { retryLimit: RETRIES, expireInHours: 12, id });
    });
  }

  /** The next document, held by this worker; null when none waits. @throws QueueUnreachable */
  take(): Promise<{ readonly id: string; readonly content: Uint8Array } | null> {
    return this.#reached(async () => {
      for (;;) {
        const [job] = await this.#boss.fetch(this.#name);
        if (job === undefined) return null;
        const [row] = await this.#sql<{ content: Buffer }>(
          "UPDATE omissis.documents SET worker = $2 WHERE id = $1 RETURNING content",
          [job.id, this.id],
        );
        if (row !== undefined) return { id: job.id, content: row.content };
        // Its audit has gone.
        await this.#boss.complete(this.#name, job.id);
      }
    });
  }

  /** Hands over what came of a document, and deletes the document. @throws QueueUnreachable */
  async give(id: string, sealed: Uint8Array): Promise<void> {
    await this.#reached(async () => {
      await this.#sql(
        `WITH gone AS (DELETE FROM omissis.documents WHERE id = $1 RETURNING audit)
         INSERT INTO omissis.results (id, audit, body) SELECT $1, audit, $2 FROM gone`,
        [id, Buffer.from(sealed)],
      );
      await this.#boss.complete(this.#name, id);
    });
  }

  /** What has come back for this audit since it was asked last. @throws QueueUnreachable */
  results(): Promise<{ readonly id: string; readonly body: Uint8Array }[]> {
    return this.#reached(() => this.#sql("DELETE FROM omissis.results WHERE audit = $1 RETURNING id, body", [this.id]));
  }

  /** Documents of this audit whose worker was lost; others may take them now. @throws QueueUnreachable */
  async freed(): Promise<string[]> {
    return this.#reached(async () => {
      const rows = await this.#sql<{ id: string }>(
        `UPDATE omissis.documents d SET worker = NULL WHERE audit = $2 AND (
           (worker IS NOT NULL AND NOT EXISTS (${ALIVE} AND m.id = d.worker))
           OR (worker IS NULL AND EXISTS (${TAKEN_LONG_AGO} AND j.id = d.id))) RETURNING id`,
        [this.#lostAfter, this.id],
      );
      for (const { id } of rows) await this.#boss.fail(this.#name, id);
      return rows.map(({ id }) => id);
    });
  }

  /** Takes back what no worker holds. @return the ids @throws QueueUnreachable */
  async withdrawWaiting(): Promise<string[]> {
    const rows = await this.#reached(() =>
      this.#sql<{ id: string }>("DELETE FROM omissis.documents WHERE audit = $1 AND worker IS NULL RETURNING id", [
        this.id,
      ]),
    );
    return rows.map(({ id }) => id);
  }

  /** Which of the documents of this audit are not there any more, nor their results. @throws QueueUnreachable */
  async missing(ids: readonly string[]): Promise<string[]> {
    const rows = await this.#reached(() =>
      this.#sql<{ id: string }>(
        `SELECT id FROM unnest($1::uuid[]) AS wanted (id)
         WHERE id NOT IN (SELECT id FROM omissis.documents) AND id NOT IN (SELECT id FROM omissis.results)`,
        [ids],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a document back. @throws QueueUnreachable */
  async withdraw(id: string): Promise<void> {
    await this.#reached(() => this.#sql("DELETE FROM omissis.documents WHERE id = $1", [id]));
  }

  /** Workers that live. @throws QueueUnreachable */
  async workers(): Promise<number> {
    const [row] = await this.#reached(() =>
      this.#sql<{ count: string }>(
        `SELECT count(*) FROM omissis.members w WHERE role = 'worker' AND queue = $2 AND EXISTS (${ALIVE} AND m.id = w.id)`,
        [this.#lostAfter, this.#name],
      ),
    );
    return Number(row?.count ?? 0);
  }

  /** Leaves nothing of this member in the database. */
  async leave(): Promise<void> {
    clearTimeout(this.#beat);
    try {
      await this.#sql("DELETE FROM omissis.documents WHERE audit = $1", [this.id]);
      await this.#sql("DELETE FROM omissis.results WHERE audit = $1", [this.id]);
      await this.#sql("DELETE FROM omissis.members WHERE id = $1", [this.id]);
    } catch {
      // Other members delete what was left when the database is back.
    }
    await this.#boss.stop({ graceful: false }).catch(() => {});
  }

  /** A sign of life, and another one soon; deletes what lost audits left behind. */
  async #live(): Promise<void> {
    await this.#sql(
      `INSERT INTO omissis.members (id, queue, role, seen) VALUES ($1, $2, $3, now())
       ON CONFLICT (id) DO UPDATE SET seen = now()`,
      [this.id, this.#name, this.#role],
    );
    for (const table of ["documents", "results"])
      await this.#sql(`DELETE FROM omissis.${table} t WHERE NOT EXISTS (${ALIVE} AND m.id = t.audit)`, [STALE]);
    this.#beat = setTimeout(
      () => {
        this.#live().catch(() => {
          this.#failed = true;
        });
      },
      (1000 * this.#lostAfter) / BEATS,
    );
    this.#beat.unref();
  }

  async #reached<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#failed) throw new QueueUnreachable();
    try {
      return await work();
    } catch {
      this.#failed = true;
      throw new QueueUnreachable();
    }
  }

  async #sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.#boss.getDb().executeSql(text, [...values])).rows as Row[];
  }
}
