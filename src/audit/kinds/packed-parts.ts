import { bytesInMemory } from "../zip/byte-range.ts";
import { zipContent } from "../zip/zip-content.ts";
import { type ZipEntry, zipEntries } from "../zip/zip-directory.ts";

/** Bytes that the parts of one office file may unpack to. */
const MOST_UNPACKED = 200_000_000;

/** The parts of an office file, which is a ZIP archive. Unpacked as they are asked for. */
export class PackedParts {
  readonly names: readonly string[];
  readonly #zip: ReturnType<typeof bytesInMemory>;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left = MOST_UNPACKED;

  private constructor(zip: ReturnType<typeof bytesInMemory>, entries: readonly ZipEntry[]) {
    this.#zip = zip;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.names = [...this.#entries.keys()];
  }

  /** @throws BrokenZip or ZipBomb */
  static async open(bytes: Uint8Array): Promise<PackedParts> {
    const zip = bytesInMemory(bytes);
    return new PackedParts(zip, await zipEntries(zip));
  }

  /** The text of a part; empty when there is none. @throws BrokenZip or ZipBomb */
  async text(name: string): Promise<string> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return "";
    const bytes = await zipContent(this.#zip, entry, this.#left);
    this.#left -= bytes.length;
    return new TextDecoder().decode(bytes);
  }
}
