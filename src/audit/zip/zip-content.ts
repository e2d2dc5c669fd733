import { Buffer } from "node:buffer";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { TooLarge } from "../../intake/failures.ts";
import type { ByteRange } from "./byte-range.ts";
import { BrokenZip, EncryptedEntry, UnknownCompression } from "./failures.ts";
import { orBroken, type ZipEntry } from "./zip-directory.ts";

const inflated = promisify(inflateRaw) as (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

/**
 * The bytes of a file in an archive. What unpacks to more than `maxBytes` is stopped there, whatever the archive declares.
 * @throws TooLarge, EncryptedEntry, UnknownCompression or BrokenZip.
 */
export async function zipContent(zip: ByteRange, entry: ZipEntry, maxBytes: number): Promise<Uint8Array> {
  if (entry.encrypted) throw new EncryptedEntry();
  if (entry.method !== 0 && entry.method !== 8) throw new UnknownCompression(entry.method);
  if (Math.max(entry.size, entry.packed) > maxBytes) throw new TooLarge(Math.max(entry.size, entry.packed), maxBytes);
  const header = Buffer.from(await orBroken(zip.read(entry.offset, 30)));
  if (header.readUInt32LE(0) !== 0x04034b50) throw new BrokenZip();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await orBroken(zip.read(start, entry.packed));
  if (entry.method === 0) return packed;
  const content = await inflated(packed, { maxOutputLength: maxBytes }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ERR_BUFFER_TOO_LARGE" ? new TooLarge(maxBytes + 1, maxBytes) : new BrokenZip();
  });
  if (content.length !== entry.size) throw new BrokenZip();
  return content;
}
