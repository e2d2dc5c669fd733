import { sniff } from "../intake/file-kind.ts";
import { KnownFailure } from "../model/failure.ts";
import type { Examiner } from "./examiner.ts";
import { IN_ZIP, isDocument } from "./sources/zip-archive.ts";
import type { DocumentHints, Reading, ReadingEvidence } from "./work.ts";
import { bytesInMemory } from "./zip/byte-range.ts";
import { ZipBomb } from "./zip/failures.ts";
import { zipContent } from "./zip/zip-content.ts";
import { zipEntries } from "./zip/zip-directory.ts";

/** Bytes that were read somewhere. */
export interface ReadBytes {
  readonly address: string;
  /** Name of the file; that of the address when it is not given. */
  readonly name?: string | undefined;
  readonly bytes: Uint8Array;
  readonly hints: DocumentHints;
  readonly version: string | null;
  readonly headers?: ReadingEvidence["headers"];
}

/** Archives inside each other that are opened, and bytes taken out of one that is in memory. */
const DEEPEST = 3;
const MOST_UNPACKED = 2_000_000_000;

/**
 * Examines the documents in some bytes: one, or those of an archive and of the archives in it.
 * @param maxBytes of one of them
 * @throws UsageFailure alone
 */
export function documentsIn(read: ReadBytes, examiner: Examiner, maxBytes: number): Promise<Reading[]> {
  return unpackedDocuments(read, examiner, maxBytes, 0, { left: MOST_UNPACKED });
}

async function unpackedDocuments(
  { address, name, bytes, hints, version, headers = null }: ReadBytes,
  examiner: Examiner,
  maxBytes: number,
  depth: number,
  budget: { left: number },
): Promise<Reading[]> {
  if (sniff(bytes) !== "zip") {
    const { sha256, document } = await examiner.examine({ file: name ?? address, bytes }, hints);
    return [{ address, evidence: { ...evidence(sha256, bytes.length, version), headers }, document }];
  }
  const readings: Reading[] = [];
  const refuse = (place: string, kind: string, error: unknown): void => {
    if (!(error instanceof KnownFailure)) throw error;
    const document = examiner.unread(place, kind, error, hints);
    readings.push({ address: place, evidence: evidence(null, null, null), document });
  };
  try {
    if (depth >= DEEPEST) throw new ZipBomb(TOO_DEEP);
    const zip = bytesInMemory(bytes);
    for (const entry of (await zipEntries(zip)).filter(isDocument)) {
      const place = address + IN_ZIP + entry.name;
      try {
        const content = await zipContent(zip, entry, Math.min(maxBytes, budget.left));
        budget.left -= content.length;
        const inside = { address: place, bytes: content, hints, version: null };
        readings.push(...(await unpackedDocuments(inside, examiner, maxBytes, depth + 1, budget)));
      } catch (error) {
        refuse(place, "unknown", error);
      }
    }
  } catch (error) {
    refuse(address, "zip", error);
  }
  return readings;
}

const TOO_DEEP = {
  it: "è dentro troppi archivi uno nell'altro",
  en: "it is inside too many archives, one in the other",
};

/** What tells that something was read now. @param sha256 lower-case hex, @param size in bytes */
export const evidence = (sha256: string | null, size: number | null, version: string | null): ReadingEvidence => ({
  at: new Date().toISOString(),
  sha256,
  size,
  version,
  headers: null,
});
