import { Buffer } from "node:buffer";
import type { LocalText } from "../../model/local-text.ts";
import type { ByteRange } from "./byte-range.ts";
import { BrokenZip, ZipBomb } from "./failures.ts";

/** A file in a ZIP archive (APPNOTE 6.3.10), as its directory tells. */
export interface ZipEntry {
  /** With folders, separated by `/`. */
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes in the archive, and outside it as the directory declares. */
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

/** No office's export comes near; an archive beyond was made to exhaust whoever opens it. */
const LIMITS = { entries: 250_000, directory: 128_000_000, unpacked: 200_000_000_000 } as const;
/** Last record and the longest comment that may follow it. */
const LONGEST_TAIL = 22 + 65_535;
const MARKS = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 } as const;

/**
 * The files in an archive, in the order of its directory; folders are left out.
 * @throws BrokenZip, ZipBomb when there is too much or files share their bytes.
 */
export async function zipEntries(zip: ByteRange): Promise<ZipEntry[]> {
  const { count, size, offset } = await directoryPlace(zip);
  if (count > LIMITS.entries || size > LIMITS.directory) throw new ZipBomb(TOO_MANY);
  const directory = Buffer.from(await orBroken(zip.read(offset, size)));
  const entries: ZipEntry[] = [];
  for (let at = 0, seen = 0; seen < count; seen++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== MARKS.entry) throw new BrokenZip();
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const end = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (end > directory.length) throw new BrokenZip();
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const name = textOf(directory.subarray(at + 46, at + 46 + nameLength));
    const [unpacked, packed, local] = wide(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    if (!name.endsWith("/")) {
      entries.push({
        name,
        method: directory.readUInt16LE(at + 10),
        encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
        packed,
        size: unpacked,
        offset: local,
      });
    }
    at = end;
  }
  requireHonest(entries);
  return entries;
}

const TOO_MANY: LocalText = { it: "contiene troppi file", en: "it holds too many files" };
const TOO_MUCH: LocalText = { it: "estratto sarebbe troppo grande", en: "it would be too large extracted" };
const SHARED: LocalText = {
  it: "più file occupano gli stessi byte, come negli archivi fatti per bloccare chi li apre",
  en: "several files share their bytes, as in archives made to block whoever opens them",
};

function requireHonest(entries: readonly ZipEntry[]): void {
  // Of two files with one name, readers show one or the other: the second would hide behind the first.
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new BrokenZip();
  if (entries.reduce((sum, { size }) => sum + size, 0) > LIMITS.unpacked) throw new ZipBomb(TOO_MUCH);
  const places = entries.map(({ offset, packed }) => [offset, offset + packed] as const).sort((a, b) => a[0] - b[0]);
  for (const [index, [start]] of places.entries()) {
    if (start < (places[index - 1]?.[1] ?? 0)) throw new ZipBomb(SHARED);
  }
}

async function directoryPlace(zip: ByteRange): Promise<{ count: number; size: number; offset: number }> {
  const length = Math.min(zip.size, LONGEST_TAIL);
  const tail = Buffer.from(await orBroken(zip.read(zip.size - length, length)));
  const end = lastEnd(tail);
  const [count, size, offset] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) return { count, size, offset };
  if (end < 20 || tail.readUInt32LE(end - 20) !== MARKS.locator64) return { count, size, offset };
  const record = Buffer.from(await orBroken(zip.read(Number(tail.readBigUInt64LE(end - 20 + 8)), 56)));
  if (record.readUInt32LE(0) !== MARKS.end64) throw new BrokenZip();
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

/** Where the last end record begins. */
function lastEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at--) if (tail.readUInt32LE(at) === MARKS.end) return at;
  throw new BrokenZip();
}

/** Numbers that do not fit in 32 bits stand in an extra field (0x0001), in this order. */
function wide(extra: Buffer, values: [size: number, packed: number, offset: number]): [number, number, number] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const read = (value: number): number => {
      if (value !== 0xffffffff) return value;
      if (next + 8 > extra.length) throw new BrokenZip();
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    return [read(values[0]), read(values[1]), read(values[2])];
  }
  return values;
}

/** UTF-8 where it is valid, whatever the archive says of itself. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}

/** A place outside the file means that the directory lies. */
export const orBroken = <Result>(reading: Promise<Result>): Promise<Result> =>
  reading.catch((error: unknown) => {
    throw error instanceof RangeError ? new BrokenZip() : error;
  });
