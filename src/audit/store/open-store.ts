import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { chmodSync } from "node:fs";
import Database from "libsql";
import { NotAStore, StoreInUse, WrongStoreKey } from "./failures.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import { storeKey } from "./store-key.ts";
import { Vault } from "./vault.ts";

export interface StoreChoice {
  /** Null: in memory, gone with the program. */
  readonly file: string | null;
  /** Given by the user; null: the store has a key file of its own. */
  readonly key: string | null;
  /** Where such key files are. */
  readonly keyFolder: string;
}

export interface OpenStore {
  readonly database: Database.Database;
  readonly vault: Vault;
}

/**
 * Opens a store or makes a new one. One process at a time may have it open; the lock goes with the process.
 * @throws StoreInUse, NotAStore, StoreKeyMissing or WrongStoreKey.
 */
export function openStore({ file, key, keyFolder }: StoreChoice): OpenStore {
  if (file === null) {
    const database = prepared(new Database(":memory:"));
    return { database, vault: new Vault(randomBytes(32).toString("hex"), "") };
  }
  let database: Database.Database | null = null;
  try {
    database = prepared(new Database(file));
    chmodSync(file, 0o600);
    return { database, vault: vaultOf(database, key, keyFolder) };
  } catch (error) {
    const failure = storeFailure(error, file);
    if (database !== null) closeStore(database);
    throw failure;
  }
}

/** Leaves one file, and the lock to others: the driver alone would keep it until its memory is collected. */
export function closeStore(database: Database.Database): void {
  database.pragma("journal_mode = DELETE");
  database.pragma("locking_mode = NORMAL");
  database.prepare("SELECT count(*) FROM meta").get();
  database.close();
}

function prepared(database: Database.Database): Database.Database {
  // Before WAL: the lock then covers the log, and no file of shared memory is needed.
  database.pragma("locking_mode = EXCLUSIVE");
  database.pragma("journal_mode = WAL");
  database.pragma("foreign_keys = ON");
  // KiB, as a negative number: marks come in no order, and so do the pages they are on.
  database.pragma("cache_size = -65536");
  // What is deleted is overwritten.
  database.pragma("secure_delete = ON");
  database.exec(`BEGIN IMMEDIATE;${SCHEMA}COMMIT;`);
  return database;
}

/** The store id and a mark of a known word tell later whether a key is the right one. */
function vaultOf(database: Database.Database, key: string | null, keyFolder: string): Vault {
  const value = (name: string): string | null => {
    const row = database.prepare("SELECT value FROM meta WHERE name = ?").get(name) as { value: Buffer } | undefined;
    return row === undefined ? null : Buffer.from(row.value).toString();
  };
  const known = value("store");
  const id = known ?? randomBytes(16).toString("hex");
  const vault = new Vault(key ?? storeKey(keyFolder, id, known === null), id);
  const check = vault.mark("check").toString("hex");
  if (known === null) {
    const add = database.prepare("INSERT INTO meta (name, value) VALUES (?, ?)");
    database.transaction(() => {
      add.run("schema", Buffer.from(SCHEMA_VERSION));
      add.run("check", Buffer.from(check));
      add.run("store", Buffer.from(id));
    })();
  } else if (value("schema") !== SCHEMA_VERSION) throw new NotAStore(database.name);
  else if (value("check") !== check) throw new WrongStoreKey();
  return vault;
}

function storeFailure(error: unknown, file: string): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: string };
  if (code === "SQLITE_BUSY" || code === "SQLITE_LOCKED") return new StoreInUse(file);
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CANTOPEN" || code === "SQLITE_READONLY") return new NotAStore(file);
  // The driver tells a path that can't be opened without a code.
  return message?.startsWith("ConnectionFailed") ? new NotAStore(file) : error;
}
