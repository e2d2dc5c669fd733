import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { KnownFailure } from "../model/failure.ts";
import { NotReadable } from "./failures.ts";
import { diskFailure } from "./source.ts";

export interface FoundFile {
  /** As the user named it, or below the folder that the user named. */
  readonly file: string;
  /** Why the path could not be followed; null for a file to read. */
  readonly failure: KnownFailure | null;
}

export interface FoundFiles {
  /** In the order of the paths, and by name inside folders; none twice. */
  readonly files: readonly FoundFile[];
  /** Named folders in which there is no PDF. */
  readonly emptyFolders: readonly string[];
}

/**
 * The files that paths stand for. A named file is taken whatever its name; of a folder, and of those inside it, the
 * `.pdf` and `.p7m` files (in any case), hidden ones left out. Links are followed, each folder once.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const emptyFolders: string[] = [];
  const add = (file: string, failure: KnownFailure | null): void => {
    const key = resolve(file);
    if (!found.has(key)) found.set(key, { file, failure });
  };
  for (const path of paths) {
    const stats = await statOrFailure(path);
    if ("failure" in stats) add(path, stats.failure);
    else if (!stats.stats.isDirectory()) add(path, null);
    else {
      const inside = await filesBelow(path, new Set());
      for (const { file, failure } of inside) add(file, failure);
      if (inside.length === 0) emptyFolders.push(path);
    }
  }
  return { files: [...found.values()], emptyFolders };
}

async function filesBelow(folder: string, visited: Set<string>): Promise<FoundFile[]> {
  let names: string[];
  try {
    const real = await realpath(folder);
    if (visited.has(real)) return [];
    visited.add(real);
    names = await readdir(folder);
  } catch (error) {
    return [{ file: folder, failure: diskFailure(error) }];
  }
  const found: FoundFile[] = [];
  // By code unit: the same order on every machine and in every locale.
  for (const name of names.filter((name) => !name.startsWith(".")).sort()) {
    const path = join(folder, name);
    const isPdf = /\.(?:pdf|p7m)$/i.test(name);
    const stats = await statOrFailure(path);
    // A dead link is no mistake of the user's; when it is not named as a PDF it hides no document.
    if ("failure" in stats) found.push(...(isPdf ? [{ file: path, failure: new NotReadable("ENOENT") }] : []));
    else if (stats.stats.isDirectory()) found.push(...(await filesBelow(path, visited)));
    else if (isPdf) found.push({ file: path, failure: null });
  }
  return found;
}

async function statOrFailure(path: string): Promise<{ stats: Stats } | { failure: KnownFailure }> {
  try {
    return { stats: await stat(path) };
  } catch (error) {
    return { failure: diskFailure(error) };
  }
}
