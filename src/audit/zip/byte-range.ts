import type { FileHandle } from "node:fs/promises";

/** Bytes that can be read in any order without having them all in memory. */
export interface ByteRange {
  /** Bytes. */
  readonly size: number;
  /** Exactly these bytes. @throws RangeError when they are not there. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export const bytesInMemory = (bytes: Uint8Array): ByteRange => ({
  size: bytes.length,
  read: async (offset, length) => {
    requireInside(offset, length, bytes.length);
    return bytes.subarray(offset, offset + length);
  },
});

/** @param size of the file, in bytes */
export const bytesOfFile = (handle: FileHandle, size: number): ByteRange => ({
  size,
  read: async (offset, length) => {
    requireInside(offset, length, size);
    const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, offset);
    requireInside(0, length, bytesRead);
    return buffer;
  },
});

function requireInside(offset: number, length: number, size: number): void {
  if (offset < 0 || length < 0 || offset + length > size) throw new RangeError("Bytes outside the file");
}
