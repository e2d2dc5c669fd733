import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { access, constants, link, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OutputExists, OutputIsInput, OutputNotWritable } from "./output-failures.ts";

/** Files begun and not yet in their place. */
const unfinished = new Set<string>();

/** Takes away what an interrupted write left. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/**
 * Tells before any work that a file can be written.
 *
 * @param inputs files that must not be written over, under whatever name or link.
 * @throws OutputExists, OutputIsInput or OutputNotWritable.
 */
export async function checkOutput(path: string, inputs: readonly string[], overwrite: boolean): Promise<void> {
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw new OutputNotWritable(path, codeOf(error));
  });
  const there = await statOrNull(path);
  if (there === null) return;
  if (there.isDirectory()) throw new OutputNotWritable(path, "EISDIR");
  for (const input of inputs) {
    const other = await statOrNull(input);
    if (other !== null && other.dev === there.dev && other.ino === there.ino) throw new OutputIsInput(path);
  }
  if (!overwrite) throw new OutputExists(path);
}

/**
 * Writes a file whole or not at all, readable by its owner alone: it appears under its name when it is complete.
 *
 * @throws OutputExists when it has appeared meanwhile and `overwrite` is false, OutputNotWritable.
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  overwrite: boolean,
): Promise<void> {
  // A name of its own: the user's may hold personal data, and a leftover must not.
  const temporary = join(dirname(path), `.omissis-${randomBytes(8).toString("hex")}.tmp`);
  unfinished.add(temporary);
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await (overwrite ? rename(temporary, path) : appear(temporary, path));
  } catch (error) {
    const code = codeOf(error);
    throw code === "EEXIST" ? new OutputExists(path) : new OutputNotWritable(path, code);
  } finally {
    await rm(temporary, { force: true });
    unfinished.delete(temporary);
  }
}

/** Gives a file its name without ever replacing another: unlike a rename, a link fails when the name is taken. */
async function appear(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    // File systems without hard links.
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes(codeOf(error))) throw error;
    if ((await statOrNull(path)) !== null) throw new OutputExists(path);
    await rename(temporary, path);
  }
}

const statOrNull = (path: string) => stat(path).catch(() => null);

/** The code of a system error. Anything else is a bug and goes on its way. */
function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return code;
}
