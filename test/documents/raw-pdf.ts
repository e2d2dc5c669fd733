import { deflateSync } from "node:zlib";

/** How strings and streams are enciphered, and the trailer entries that say so. */
export interface Encryption {
  readonly trailer: string;
  /** @param object number of the object the bytes belong to. */
  readonly encipher: (object: number, data: Uint8Array) => Uint8Array;
  /** Body of the encryption dictionary, the one object that stays in clear. */
  readonly dictionary: string;
}

export const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
export const ref = (object: number): string => `${object} 0 R`;

interface Stored {
  readonly dict: string;
  readonly data: Uint8Array | null;
}

/**
 * Writes PDF files from raw syntax: every operator and dictionary entry is exactly what the caller wrote. Characters are
 * Latin-1 bytes, which WinAnsi text shares.
 */
export class RawPdf {
  readonly #objects: Stored[] = [];

  /** Takes an object number whose body comes later (forward and circular references). */
  reserve(): number {
    return this.#objects.push({ dict: "null", data: null });
  }

  add(body: string): number {
    return this.set(this.reserve(), body);
  }

  set(object: number, body: string): number {
    this.#objects[object - 1] = { dict: body, data: null };
    return object;
  }

  /** @param entries of the stream dictionary without /Length; `deflate` adds the filter. */
  stream(entries: string, data: string | Uint8Array, deflate = false): number {
    return this.setStream(this.reserve(), entries, data, deflate);
  }

  setStream(object: number, entries: string, data: string | Uint8Array, deflate = false): number {
    const plain = typeof data === "string" ? latin1(data) : data;
    this.#objects[object - 1] = deflate
      ? { dict: `${entries} /Filter /FlateDecode`, data: deflateSync(plain) }
      : { dict: entries, data: plain };
    return object;
  }

  /** The finished file. @param trailer more entries of the trailer. */
  bytes(root: number, encryption?: Encryption, trailer = ""): Uint8Array {
    const chunks: Uint8Array[] = [latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
    let length = chunks[0]?.length ?? 0;
    const write = (chunk: string | Uint8Array): void => {
      const bytes = typeof chunk === "string" ? latin1(chunk) : chunk;
      chunks.push(bytes);
      length += bytes.length;
    };
    const objects = encryption
      ? [...this.#objects, { dict: encryption.dictionary, data: null } satisfies Stored]
      : this.#objects;
    const offsets = objects.map(({ dict, data }, index) => {
      const offset = length;
      write(`${index + 1} 0 obj\n`);
      if (data === null) write(dict);
      else {
        const body = encryption ? encryption.encipher(index + 1, data) : data;
        write(`<< ${dict} /Length ${body.length} >>\nstream\n`);
        write(body);
        write("\nendstream");
      }
      write("\nendobj\n");
      return offset;
    });
    const start = length;
    const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    const encrypt = encryption ? `/Encrypt ${ref(objects.length)} ${encryption.trailer}` : "";
    write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`);
    write(`trailer\n<< /Size ${objects.length + 1} /Root ${ref(root)} ${encrypt} ${trailer} >>\n`);
    write(`startxref\n${start}\n%%EOF\n`);
    return new Uint8Array(Buffer.concat(chunks));
  }
}
