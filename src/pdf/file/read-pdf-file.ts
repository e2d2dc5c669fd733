import { DEFAULT_LIMITS, type Limits } from "../../model/limits.ts";
import { type Cipher, cipherOf } from "./cipher.ts";
import type { Damage } from "./damage.ts";
import { indirectObjectAt } from "./indirect-object.ts";
import { unpack } from "./object-stream.ts";
import { PdfFile } from "./pdf-file.ts";
import { dictOf, isArray, isDict, nameOf, type PdfDict, PdfRef, PdfStream, PdfString } from "./pdf-object.ts";
import { rebuiltRevision } from "./rebuilt-revision.ts";
import { findRevisions, type Revision, XrefReader } from "./revision.ts";
import { type FileScan, scanFile } from "./scan-file.ts";
import type { StoredObject } from "./stored-object.ts";

export interface ReadOptions {
  readonly password?: string;
  /** The usual ones when not given. */
  readonly limits?: Limits;
}

/**
 * Takes a PDF file apart. Never throws: of a damaged file it gives what can be read, and `damaged` says what can't.
 * Takes time and memory in proportion to the file.
 */
export function readPdfFile(bytes: Uint8Array, { password = "", limits = DEFAULT_LIMITS }: ReadOptions = {}): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new XrefReader(file);
  const scan = scanFile(file, lengthsOf(file, reader), limits.objects);
  const damaged: Damage[] = [];
  const damage = (reason: Damage["reason"]): number => damaged.push({ reason, object: null });
  if (scan.endedAt !== null) damage("syntax");
  if (scan.tooMany) damage("objects");
  if (scan.objects.some(({ depth }) => depth > limits.nesting)) damage("nesting");
  for (const { cut, number } of scan.objects) if (cut) damaged.push({ reason: "stream", object: number });
  const found = findRevisions(scan, reader);
  if (found.leftOut > 0) damage("revisions");
  let revisions = found.revisions;
  const opened = open(bytes, scan, revisions, password, limits);
  if (opened.encryption === "locked") damage("encrypted");
  let stored = storedObjects(opened, scan, revisions, limits);
  const inStreams = (): Damage[] => [...damaged, ...stored.damaged];
  const whole = new PdfFile({ ...opened, bytes, revisions, objects: stored.objects, damaged: inStreams(), limits });
  if (revisions.length > 0 && isDict(whole.get(whole.catalog(), "Pages"))) return whole;
  damage("cross-references");
  revisions = [
    ...revisions.slice(0, -1),
    rebuiltRevision(scan, stored.objects, bytes.length, Math.max(0, revisions.length - 1)),
  ];
  // Without cross-references the trailer, and with it the encryption, was not known before.
  const again = open(bytes, scan, revisions, password, limits);
  if (again.encryption === "locked" && opened.encryption !== "locked") damage("encrypted");
  if (again.encryption !== opened.encryption) {
    stored = storedObjects(again, scan, revisions, limits);
    revisions = [...revisions.slice(0, -1), rebuiltRevision(scan, stored.objects, bytes.length, revisions.length - 1)];
  }
  const rebuilt = new PdfFile({ ...again, bytes, revisions, objects: stored.objects, damaged: inStreams(), limits });
  if (rebuilt.catalog() === null) rebuilt.note("no-document");
  return rebuilt;
}

/** Looks stream lengths up in the newest cross-references, before all objects are known. */
function lengthsOf(file: Buffer, reader: XrefReader): (ref: PdfRef) => number | null {
  const at = file.lastIndexOf("startxref");
  const target = at < 0 ? Number.NaN : Number.parseInt(file.toString("latin1", at + 9, at + 40).trim(), 10);
  const sections = reader.chain(target, file.length);
  return ({ number }) => {
    const entry = sections.find((section) => section.entries.has(number))?.entries.get(number);
    if (entry?.type !== "offset") return null;
    const object = indirectObjectAt(file, entry.offset, () => null);
    return object?.number === number && typeof object.value === "number" ? object.value : null;
  };
}

interface Opened {
  readonly encryption: PdfFile["encryption"];
  readonly cipher: Cipher | null;
  /** The encryption dictionary's own object, whose strings are in clear. */
  readonly inClear: number | null;
}

function open(
  bytes: Uint8Array,
  scan: FileScan,
  revisions: readonly Revision[],
  password: string,
  limits: Limits,
): Opened {
  const trailer = revisions[revisions.length - 1]?.trailer;
  const entry = trailer?.get("Encrypt");
  if (trailer === undefined || entry === undefined || entry === null) {
    return { encryption: "none", cipher: null, inClear: null };
  }
  const raw = new PdfFile({
    bytes,
    revisions,
    objects: storedObjects({ encryption: "none", cipher: null, inClear: null }, scan, revisions, limits, false).objects,
    encryption: "none",
    cipher: null,
    damaged: [],
    limits,
  });
  const dict = dictOf(raw.resolve(entry));
  const id = raw.get(trailer, "ID");
  const first = isArray(id) ? raw.resolve(id[0]) : null;
  const resolved: PdfDict = new Map([...(dict ?? [])].map(([key, value]) => [key, raw.resolve(value)]));
  const cipher = cipherOf(resolved, first instanceof PdfString ? first.bytes : new Uint8Array(0), password);
  const inClear = entry instanceof PdfRef ? entry.number : null;
  return { encryption: cipher === null ? "locked" : "opened", cipher, inClear };
}

interface StoredObjects {
  readonly objects: readonly StoredObject[];
  /** Object streams that could not be read whole. */
  readonly damaged: readonly Damage[];
}

/** Every object of the scan, deciphered, with what object streams hold. */
function storedObjects(
  { encryption, cipher, inClear }: Opened,
  scan: FileScan,
  revisions: readonly Revision[],
  limits: Limits,
  packed = true,
): StoredObjects {
  const objects: StoredObject[] = [];
  const revisionAt = (offset: number): number => {
    const index = revisions.findIndex((revision) => offset < revision.end);
    return index < 0 ? Math.max(0, revisions.length - 1) : index;
  };
  const decoder = new PdfFile({
    bytes: new Uint8Array(0),
    revisions,
    objects,
    encryption,
    cipher,
    damaged: [],
    limits,
  });
  let left = limits.objects - scan.objects.length;
  for (const { number, generation, offset, malformed, value: raw } of scan.objects) {
    const id = new PdfRef(number, generation);
    const clear = cipher === null || number === inClear;
    const value = clear
      ? raw
      : raw instanceof PdfStream
        ? new PdfStream(
            nameOf(raw.dict.get("Type")) === "XRef" ? raw.dict : cipher.stringsOf(raw.dict, id),
            raw.raw,
            id,
          )
        : cipher.strings(raw, id);
    const object = { number, generation, offset, container: null, value, revision: revisionAt(offset), malformed };
    objects.push(object);
    if (!packed || !(value instanceof PdfStream) || nameOf(value.dict.get("Type")) !== "ObjStm") continue;
    const inside = unpack(decoder.decode(value).data, value.dict, left + 1);
    if (inside.length > left) decoder.note("objects");
    left = Math.max(0, left - inside.length);
    for (const { depth, ...inner } of inside) {
      if (depth > limits.nesting) decoder.note("nesting");
      objects.push({ ...object, ...inner, generation: 0, container: object });
    }
  }
  return { objects, damaged: decoder.damaged };
}
