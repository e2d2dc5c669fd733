import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { install } from "./installed-package.ts";

export interface InstalledNode {
  readonly version: string;
  /** Path of the program. */
  readonly node: string;
}

/** Brings versions of Node from the packages that `node` is made of, one for each platform. */
export function installedNodes(versions: readonly string[], folder: string): InstalledNode[] {
  const platform = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  install(
    versions.map((version) => `node-${version}@npm:node-${platform}@${version}`),
    folder,
  );
  return versions.map((asked) => {
    const program = process.platform === "win32" ? "node.exe" : "node";
    const node = join(folder, "node_modules", `node-${asked}`, "bin", program);
    return { version: execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1), node };
  });
}
