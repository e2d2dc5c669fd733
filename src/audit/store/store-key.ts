import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreKeyMissing } from "./failures.ts";

/**
 * The key of a store that was given none: a file of this user alone, in a folder apart from the store, so that whoever
 * gets the store does not get the key.
 *
 * @param folder of the keys; @param store id of the store.
 * @param isNew whether the key may be made; an existing store without its key can't be opened.
 * @throws StoreKeyMissing
 */
export function storeKey(folder: string, store: string, isNew: boolean): string {
  const file = join(folder, `${store}.key`);
  if (!existsSync(file)) {
    if (!isNew) throw new StoreKeyMissing(file);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8").trim();
}
