import { open } from "node:fs/promises";
import type { KnownFailure } from "../model/failure.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import { NotFound, NotReadable, TooLarge } from "./failures.ts";

/** A document before it is opened. */
export interface Source {
  /** As the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Bytes; larger files are refused unless the user asks. */
export const DEFAULT_MAX_BYTES = 1e6 * DEFAULT_LIMITS["file-size"];

/**
 * Reads a file whole.
 *
 * @param limits `maxBytes` not to be passed.
 * @throws NotFound, NotReadable or TooLarge.
 */
export async function readSource(file: string, limits: { maxBytes?: number } = {}): Promise<Source> {
  const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
  const handle = await open(file).catch((error: unknown) => {
    throw diskFailure(error);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new NotReadable(stats.isDirectory() ? "EISDIR" : "not a file");
    if (stats.size > maxBytes) throw new TooLarge(stats.size, maxBytes);
    const buffer = await handle.readFile().catch((error: unknown) => {
      throw diskFailure(error);
    });
    return { file, bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) };
  } finally {
    await handle.close();
  }
}

/** The known reason behind an error of the file system; whatever has no system code is a bug and stays what it is. */
export function diskFailure(error: unknown): KnownFailure {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return code === "ENOENT" || code === "ENOTDIR" ? new NotFound() : new NotReadable(code);
}
