import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Without scripts: what packages would run when they are installed is not needed. */
const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--omit=dev"];

/** Installs packages (names, aliases or tarballs) in a folder of their own. */
export function install(packages: readonly string[], folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  execFileSync("npm", ["install", ...QUIET, ...packages], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

/** Installs the package where nobody may write any more. @return its folder */
export function installedPackage(tarball: string, folder: string): string {
  install([tarball], folder);
  chmodSync(dirname(folder), 0o755);
  takeWriting(folder);
  return join(folder, "node_modules", "omissis");
}

/** Makes it possible again to delete what was installed. */
export function giveWriting(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) giveWriting(join(folder, entry.name));
}

function takeWriting(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
  }
  chmodSync(folder, 0o555);
}
