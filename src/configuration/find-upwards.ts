import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The file of that name in a folder or in the nearest one above it; null when there is none. */
export function findUpwards(folder: string, name: string): string | null {
  for (let here = folder; ; here = dirname(here)) {
    const file = join(here, name);
    if (existsSync(file)) return file;
    if (here === dirname(here)) return null;
  }
}
