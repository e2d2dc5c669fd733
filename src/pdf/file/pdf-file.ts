import type { Limits } from "../../model/limits.ts";
import type { Cipher } from "./cipher.ts";
import type { Damage, DamageReason } from "./damage.ts";
import { type DecodedStream, decodeStream } from "./decode-stream.ts";
import { isDict, type PdfDict, type PdfObject, PdfRef, type PdfStream } from "./pdf-object.ts";
import { entryOf, type Revision } from "./revision.ts";
import type { StoredObject } from "./stored-object.ts";

/** The share of what the streams of a file may decode to together that one of them may take. */
const STREAM_SHARE = 1 / 8;
/** Decoded streams up to this size are kept for who asks next. */
const KEPT_SIZE = 4e6;
const MAX_HOPS = 32;

/** A PDF file taken apart: all revisions and all objects, also those nothing refers to. Made by `readPdfFile`. */
export class PdfFile {
  readonly bytes: Uint8Array;
  /** Oldest first; never empty. */
  readonly revisions: readonly Revision[];
  /** In file order; those of an object stream come after it. */
  readonly objects: readonly StoredObject[];
  /** `locked` when the password does not open it: strings and streams are then ciphertext, and nothing decodes. */
  readonly encryption: "none" | "opened" | "locked";
  readonly limits: Limits;
  readonly #cipher: Cipher | null;
  readonly #byOffset = new Map<number, StoredObject>();
  readonly #byNumber = new Map<number, StoredObject[]>();
  readonly #packed = new Map<StoredObject, Map<number, StoredObject>>();
  readonly #decoded = new Map<PdfStream, DecodedStream>();
  readonly #damaged: Damage[];
  readonly #unpacked: number;
  #budget: number;

  constructor(parts: {
    readonly bytes: Uint8Array;
    readonly revisions: readonly Revision[];
    readonly objects: readonly StoredObject[];
    readonly encryption: "none" | "opened" | "locked";
    readonly cipher: Cipher | null;
    readonly damaged: readonly Damage[];
    readonly limits: Limits;
  }) {
    this.bytes = parts.bytes;
    this.revisions = parts.revisions;
    this.objects = parts.objects;
    this.encryption = parts.encryption;
    this.#cipher = parts.cipher;
    this.#damaged = [...parts.damaged];
    this.limits = parts.limits;
    this.#unpacked = 1e6 * parts.limits["unpacked-size"];
    this.#budget = this.#unpacked;
    for (const object of parts.objects) {
      if (object.container === null) this.#byOffset.set(object.offset, object);
      else {
        const members = this.#packed.get(object.container) ?? new Map<number, StoredObject>();
        this.#packed.set(object.container, members.set(object.number, object));
      }
      const same = this.#byNumber.get(object.number);
      if (same === undefined) this.#byNumber.set(object.number, [object]);
      else same.push(object);
    }
  }

  /** What could not be examined; grows while streams are decoded, each damage once. */
  get damaged(): readonly Damage[] {
    return this.#damaged;
  }

  /** What readers show. */
  get newest(): Revision {
    return this.revisions[this.revisions.length - 1] as Revision;
  }

  /** The object of that number as seen in a revision; null when it has none. */
  objectAt(number: number, revision = this.newest): StoredObject | null {
    const entry = entryOf(revision, number);
    if (entry === undefined || entry.type === "free") return null;
    if (entry.type === "packed") {
      const container = entry.container === number ? null : this.objectAt(entry.container, revision);
      return (container && this.#packed.get(container)?.get(number)) ?? this.lastOf(number, revision);
    }
    const there = this.#byOffset.get(entry.offset) ?? this.#byOffset.get(this.#afterBlanks(entry.offset));
    // A wrong offset: readers look for the object by its number.
    return there?.number === number ? there : this.lastOf(number, revision);
  }

  /** Follows references; null for what is not there. */
  resolve(value: PdfObject | undefined, revision = this.newest): PdfObject {
    let found: PdfObject = value ?? null;
    for (let hops = 0; found instanceof PdfRef; hops++) {
      if (hops === MAX_HOPS) return null;
      found = this.objectAt(found.number, revision)?.value ?? null;
    }
    return found;
  }

  /** The value of a key, resolved. */
  get(dict: PdfDict | null | undefined, key: string, revision = this.newest): PdfObject {
    return this.resolve(dict?.get(key), revision);
  }

  /** The document catalog; null when there is none. */
  catalog(revision = this.newest): PdfDict | null {
    const root = this.get(revision.trailer, "Root", revision);
    return isDict(root) ? root : null;
  }

  /** Deciphers and decodes a stream; what is left of it is an image's encoding. Damage is noted. */
  decode(stream: PdfStream): DecodedStream {
    const known = this.#decoded.get(stream);
    if (known !== undefined) return known;
    const decoded = this.#decode(stream, Math.min(this.#unpacked * STREAM_SHARE, this.#budget));
    if (this.encryption === "locked") return decoded;
    this.#budget = Math.max(0, this.#budget - decoded.data.length);
    if (!decoded.complete) this.note(decoded.limited === true ? "unpacked-size" : "stream", stream.id.number);
    if (decoded.data.length <= KEPT_SIZE) this.#decoded.set(stream, decoded);
    return decoded;
  }

  /** The same for who needs it once: it is not kept, does not count for what the file may decode to, and damage is not noted. */
  decodeOnce(stream: PdfStream): DecodedStream {
    return this.#decoded.get(stream) ?? this.#decode(stream, this.#unpacked * STREAM_SHARE);
  }

  #decode(stream: PdfStream, limit: number): DecodedStream {
    if (this.encryption === "locked") return { data: new Uint8Array(0), complete: false, filter: null, params: null };
    const data = this.#cipher?.stream(stream) ?? stream.raw;
    return decodeStream(stream.dict, data, (value) => this.resolve(value), limit);
  }

  /** Notes that something could not be examined. */
  note(reason: DamageReason, object: number | null = null): void {
    if (this.#damaged.some((known) => known.reason === reason && known.object === object)) return;
    this.#damaged.push({ reason, object });
  }

  /** The last object of that number written up to a revision, also when its cross-references no longer know it. */
  lastOf(number: number, revision = this.newest): StoredObject | null {
    const all = this.#byNumber.get(number) ?? [];
    return all.findLast((object) => object.offset < revision.end) ?? null;
  }

  #afterBlanks(offset: number): number {
    let at = offset;
    while (at < offset + 16 && (this.bytes[at] ?? 1) <= 32) at++;
    return at;
  }
}
