import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/rules/package-root.ts";

/** A package that was built and packed twice; `same` tells whether with the same bytes. */
export function packedTwice(folder: string): {
  readonly tarball: string;
  readonly same: boolean;
  readonly kilobytes: number;
} {
  const [first, second] = ["primo", "secondo"].map((name) => packed(join(folder, name)));
  if (first === undefined || second === undefined) throw new Error("npm pack made no package");
  const bytes = readFileSync(first);
  return { tarball: first, same: bytes.equals(readFileSync(second)), kilobytes: Math.round(bytes.length / 1000) };
}

/** Packing builds (`prepare`). */
function packed(folder: string): string | undefined {
  mkdirSync(folder);
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: packageRoot(), stdio: "ignore" });
  const name = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  return name === undefined ? undefined : join(folder, name);
}
