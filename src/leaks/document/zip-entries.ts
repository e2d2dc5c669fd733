import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  /** Bytes of the entry; null when it is encrypted, damaged, too large or compressed in another way than deflate. */
  readonly data: () => Uint8Array | null;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_ENTRIES = 2000;
const MAX_ENTRY = 16e6;
/** The end record may be followed by a comment of up to 64 kB. */
const END_WINDOW = 22 + 0xffff;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 8;

/** The entries that a zip's central directory lists (PKWARE APPNOTE, 4.3). Never throws. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries: ZipEntry[] = [];
  if (end < Math.max(0, zip.length - END_WINDOW) || end + 22 > zip.length) return entries;
  if (zip.readUInt32LE(end) !== DIRECTORY_END) return entries;
  let at = zip.readUInt32LE(end + 16);
  while (entries.length < MAX_ENTRIES && at + 46 <= zip.length && zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const header = {
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    };
    entries.push({ name: zip.toString("utf8", at + 46, nameEnd), data: () => entryData(zip, header) });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function entryData(
  zip: Buffer,
  { encrypted, method, size, offset }: { encrypted: boolean; method: number; size: number; offset: number },
): Uint8Array | null {
  if (encrypted || offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL_HEADER) return null;
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(start, start + size);
  if (method === 0) return data;
  if (method !== 8) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: MAX_ENTRY });
  } catch {
    return null;
  }
}
