import { decodeTextString } from "./text-string.ts";

/** What PDF files are made of (ISO 32000-2, 7.3). Names are unescaped; keys of dictionaries are names without the slash. */
export type PdfObject = null | boolean | number | PdfName | PdfString | PdfArray | PdfDict | PdfStream | PdfRef;
export type PdfArray = readonly PdfObject[];
export type PdfDict = ReadonlyMap<string, PdfObject>;

export class PdfName {
  /** Without the slash, `#xx` decoded; one character per byte. */
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** As a text string: UTF-16 or UTF-8 with a byte order mark, else PDFDocEncoding. */
  get text(): string {
    return decodeTextString(this.bytes);
  }
}

export class PdfRef {
  readonly number: number;
  readonly generation: number;

  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

export class PdfStream {
  readonly dict: PdfDict;
  /** As in the file: enciphered and encoded. `PdfFile.decode` undoes both. */
  readonly raw: Uint8Array;
  /** Number and generation of the object it is, which the cipher depends on; number 0 when it is none and in clear. */
  readonly id: PdfRef;

  constructor(dict: PdfDict, raw: Uint8Array, id: PdfRef) {
    this.dict = dict;
    this.raw = raw;
    this.id = id;
  }
}

export const isDict = (value: PdfObject | undefined): value is PdfDict => value instanceof Map;
export const isArray = (value: PdfObject | undefined): value is PdfArray => Array.isArray(value);

/** The dictionary itself, or a stream's; null for anything else. */
export function dictOf(value: PdfObject | undefined): PdfDict | null {
  if (isDict(value)) return value;
  return value instanceof PdfStream ? value.dict : null;
}

export const nameOf = (value: PdfObject | undefined): string | null => (value instanceof PdfName ? value.name : null);
export const numberOf = (value: PdfObject | undefined): number | null => (typeof value === "number" ? value : null);
