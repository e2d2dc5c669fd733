import type Database from "libsql";

/** Texts of findings, each once: most of a site's findings say the same. */
export class TextTable {
  readonly #add: Database.Statement;
  readonly #find: Database.Statement;
  readonly #recent = new Map<string, number>();

  constructor(database: Database.Database) {
    this.#add = database.prepare("INSERT OR IGNORE INTO texts (body) VALUES (?)");
    this.#find = database.prepare("SELECT id FROM texts WHERE body = ?");
  }

  idOf(value: unknown): number {
    const body = JSON.stringify(value);
    const known = this.#recent.get(body);
    if (known !== undefined) return known;
    this.#add.run(body);
    const { id } = this.#find.get(body) as { id: number };
    if (this.#recent.size >= MOST) this.#recent.clear();
    this.#recent.set(body, id);
    return id;
  }

  /** After a rollback, ids may not be there. */
  forget(): void {
    this.#recent.clear();
  }
}

const MOST = 5000;
