import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Gives a file another content, whole or not at all; who may read it stays.
 * @throws the error of the system when it can't be written; the file is then as it was.
 */
export async function replaceFile(file: string, content: string): Promise<void> {
  // A link stays a link.
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (stats) => stats.mode & 0o777,
    () => 0o644,
  );
  const temporary = join(dirname(target), `.omissis-${randomBytes(8).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx", mode);
    try {
      await handle.writeFile(content);
      // What the user's mask took away when it was made.
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}
