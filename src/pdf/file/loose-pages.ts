import type { PdfFile } from "./pdf-file.ts";
import { nameOf, type PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";
import type { Revision } from "./revision.ts";
import { writeObject } from "./write-object.ts";

/** Content put on a page of its own. */
export interface LoosePage {
  /** Content stream, decoded. */
  readonly content: Uint8Array;
  readonly resources: PdfObject;
  /** Entries of the page as they stand in the file (/MediaBox ...). */
  readonly entries?: PdfDict;
  /** The revision its references are to be looked up in. */
  readonly revision: Revision;
}

/** Bytes that a document of loose pages may hold; what does not fit is left out. */
const MAX_BYTES = 128e6;
const SHEET = "/MediaBox [-2000 -2000 4000 4000]";

/**
 * Writes a document with a page for each content, so that the page engine can read and draw what no page of the file
 * shows. Fonts, forms and pictures are copied with it. References that lead nowhere any more are looked up in what the
 * bytes still hold.
 */
export function writeLoosePages(file: PdfFile, pages: readonly LoosePage[]): Uint8Array {
  const writer = new Writer(file);
  const tree = writer.reserve();
  const kids = pages.map((page) => {
    const content = writer.stream("", page.content);
    const box = page.entries ? writer.entries(page.entries, page.revision) : SHEET;
    const resources = writer.value(page.resources, page.revision);
    return writer.add(`<</Type/Page/Parent ${tree} 0 R ${box} /Contents ${content} 0 R /Resources ${resources}>>`);
  });
  writer.fill(tree, `<</Type/Pages/Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`);
  const root = writer.add(`<</Type/Catalog/Pages ${tree} 0 R>>`);
  return writer.finish(root);
}

class Writer {
  readonly #file: PdfFile;
  readonly #bodies: Uint8Array[] = [];
  /** Where each object of the file was copied to. */
  readonly #copies = new Map<unknown, number>();
  readonly #waiting: (() => void)[] = [];
  #size = 0;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  reserve(): number {
    return this.#bodies.push(NOTHING);
  }

  fill(number: number, body: string | Uint8Array): number {
    const bytes = typeof body === "string" ? Buffer.from(body, "latin1") : body;
    this.#size += bytes.length;
    this.#bodies[number - 1] = this.#size <= MAX_BYTES ? bytes : NOTHING;
    return number;
  }

  add(body: string | Uint8Array): number {
    return this.fill(this.reserve(), body);
  }

  stream(entries: string, data: Uint8Array): number {
    return this.add(streamBody(entries, data));
  }

  value(value: PdfObject, revision: Revision): string {
    return writeObject(value, (target) => {
      if (target instanceof PdfRef) return this.#copy(target, revision);
      return `${this.add(this.#streamCopy(target, revision))} 0 R`;
    });
  }

  entries(dict: PdfDict, revision: Revision): string {
    return [...dict]
      .map(([key, value]) => `${writeObject(new PdfName(key), () => "")} ${this.value(value, revision)}`)
      .join(" ");
  }

  finish(root: number): Uint8Array {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) next();
    const chunks: Uint8Array[] = [Buffer.from("%PDF-2.0\n", "latin1")];
    let at = 9;
    let table = `xref\n0 ${this.#bodies.length + 1}\n0000000000 65535 f \n`;
    for (const [index, body] of this.#bodies.entries()) {
      const parts = [Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")];
      table += `${String(at).padStart(10, "0")} 00000 n \n`;
      for (const part of parts) at += part.length;
      chunks.push(...parts);
    }
    const trailer = `trailer\n<</Size ${this.#bodies.length + 1} /Root ${root} 0 R>>\nstartxref\n${at}\n%%EOF\n`;
    return Buffer.concat([...chunks, Buffer.from(table + trailer, "latin1")]);
  }

  #copy(ref: PdfRef, revision: Revision): string {
    const object = this.#file.objectAt(ref.number, revision) ?? this.#file.lastOf(ref.number, revision);
    const value = object?.value ?? null;
    if (object === null || isTree(value)) return "null";
    const known = this.#copies.get(object);
    if (known !== undefined) return `${known} 0 R`;
    const number = this.reserve();
    this.#copies.set(object, number);
    this.#waiting.push(() => {
      if (!(value instanceof PdfStream)) this.fill(number, this.value(value, revision));
      else this.fill(number, this.#streamCopy(value, revision));
    });
    return `${number} 0 R`;
  }

  #streamCopy(stream: PdfStream, revision: Revision): Uint8Array {
    const { data, filter, params } = this.#file.decode(stream);
    const dict = new Map(stream.dict);
    for (const key of ["Filter", "F", "DecodeParms", "DP", "Length"]) dict.delete(key);
    if (filter !== null) dict.set("Filter", new PdfName(filter));
    if (params !== null) dict.set("DecodeParms", params);
    return streamBody(this.entries(dict, revision), data);
  }
}

const NOTHING = Buffer.from("null");

const streamBody = (entries: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<<${entries} /Length ${data.length}>>\nstream\n`, "latin1"),
    data,
    Buffer.from("\nendstream"),
  ]);

/** Pages and their tree would bring the whole document along. */
const isTree = (value: PdfObject): boolean =>
  value instanceof Map && ["Page", "Pages", "Catalog"].includes(nameOf(value.get("Type")) ?? "");
