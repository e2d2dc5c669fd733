import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  /** Bytes of the entry; null when it is encrypted, damaged, beyond the budget or compressed in another way than deflate. */
  readonly data: () => Uint8Array | null;
}

/** Bytes that may still be unpacked, of an archive and of those in it together; `exceeded` when something was left out. */
export interface UnpackBudget {
  left: number;
  exceeded: boolean;
}

const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END = Buffer.from([0x50, 0x4b, 5, 6]);
const END_SIZE = 22;
const MAX_ENTRIES = 2000;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 8;

/** The entries that a zip's central directory lists (PKWARE APPNOTE, 4.3). Never throws. */
export function zipEntries(bytes: Uint8Array, budget: UnpackBudget): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(END);
  const entries: ZipEntry[] = [];
  if (end < 0 || end + END_SIZE > zip.length) {
    budget.exceeded = true;
    return entries;
  }
  let at = zip.readUInt32LE(end + 16);
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    if (entries.length === MAX_ENTRIES) {
      budget.exceeded = true;
      break;
    }
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const header: EntryHeader = {
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    };
    entries.push({
      name: zip.toString("utf8", at + 46, nameEnd),
      data: () => {
        const data = entryData(zip, header, budget.left);
        if (data === null) budget.exceeded = true;
        else budget.left -= data.length;
        return data;
      },
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  // A directory that is damaged, or of the kind for very large archives, lists fewer than there are.
  if (entries.length < zip.readUInt16LE(end + 10)) budget.exceeded = true;
  return entries;
}

interface EntryHeader {
  readonly encrypted: boolean;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

function entryData(zip: Buffer, { encrypted, method, size, offset }: EntryHeader, limit: number): Uint8Array | null {
  if (encrypted || limit <= 0 || offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL_HEADER) return null;
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(start, start + size);
  if (method === 0) return data.length <= limit ? data : null;
  if (method !== 8) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: limit });
  } catch {
    return null;
  }
}
