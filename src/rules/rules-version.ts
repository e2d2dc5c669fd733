import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Twelve hexadecimal digits that change when the text of a rule changes: SHA-256 over the names and contents of all
 * `.yml` files below `root`. Line ends don't count, so that a checkout on another system has the same version.
 */
export function rulesVersion(root: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yml"))
    .map((name) => ({ path: join(root, name), name: name.replaceAll("\\", "/") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { path, name } of files) {
    hash.update(`${name}\0${readFileSync(path, "utf8").replaceAll("\r\n", "\n")}\0`);
  }
  return hash.digest("hex").slice(0, 12);
}
