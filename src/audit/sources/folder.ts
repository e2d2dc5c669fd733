import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { NewTarget } from "../work.ts";
import { isSiteFile } from "./site-file.ts";

/**
 * What a folder holds. Links are followed inside the folder audited alone, each folder once: a folder is known by its real
 * path, so one met again is no new target. Hidden files are left out, as web servers leave them out.
 *
 * @param root real path of the folder audited.
 */
export async function folderContent(folder: string, root: string): Promise<NewTarget[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
  // By code unit: the same order on every machine and in every locale.
  const found = await Promise.all(names.sort().map((name) => targetAt(join(folder, name), root)));
  return found.filter((target) => target !== null);
}

async function targetAt(path: string, root: string): Promise<NewTarget | null> {
  let real: string;
  try {
    real = await realpath(path);
  } catch {
    return { kind: "file", address: path, skipped: "dead-link" };
  }
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
    return { kind: "file", address: path, skipped: "outside-link" };
  }
  const stats = await stat(real);
  if (stats.isDirectory()) return { kind: "folder", address: real };
  if (!stats.isFile()) return { kind: "file", address: path, skipped: "not-a-file" };
  if (isSiteFile(path)) return { kind: "file", address: path, skipped: "site-file" };
  return { kind: /\.zip$/i.test(path) ? "zip" : "file", address: path };
}
