import { isBlank, Lexer } from "./lexer.ts";
import { parseObject } from "./parse-object.ts";
import { isDict, type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";

/** An object as it stands in the file: `N G obj ... endobj`. */
export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  /** Of the object number, in bytes from the start of the file. */
  readonly offset: number;
  /** First byte after the value. */
  readonly end: number;
  /** Strings are still enciphered in an encrypted file. */
  readonly value: PdfObject;
  /** The end of the stream was nowhere to be found. */
  readonly cut: boolean;
  /** Arrays and dictionaries inside each other. */
  readonly depth: number;
  /** Readers may make different things of its value. */
  readonly malformed: boolean;
}

/** Tells a stream's length that is kept in another object; null when it can't. */
export type LengthOf = (ref: PdfRef) => number | null;

/** Reads the object whose number stands at `offset` (blanks before it are skipped); null when there is none. */
export function indirectObjectAt(file: Buffer, offset: number, lengthOf: LengthOf): IndirectObject | null {
  if (!Number.isInteger(offset) || offset < 0 || offset >= file.length) return null;
  const lexer = new Lexer(file, offset);
  lexer.skipBlanks();
  const start = lexer.at;
  const number = lexer.next();
  const generation = lexer.next();
  if (typeof number !== "number" || typeof generation !== "number") return null;
  lexer.skipBlanks();
  if (file.toString("latin1", lexer.at, lexer.at + 3) !== "obj") return null;
  return readBody(file, { number, generation, offset: start }, lexer.at + 3, lengthOf);
}

/** @param at first byte after `obj`. */
export function readBody(
  file: Buffer,
  id: { readonly number: number; readonly generation: number; readonly offset: number },
  at: number,
  lengthOf: LengthOf,
): IndirectObject {
  const lexer = new Lexer(file, at);
  const value = parseObject(lexer) ?? null;
  const end = lexer.at;
  const { deepest: depth, malformed } = lexer;
  if (!isDict(value) || lexer.next() !== "stream") return { ...id, end, value, cut: false, depth, malformed };
  const start = dataStart(file, lexer.at);
  const length = value.get("Length");
  const stated = length instanceof PdfRef ? lengthOf(length) : length;
  const data = dataEnd(file, start, typeof stated === "number" ? stated : null);
  const raw = file.subarray(start, data.end);
  const stream = new PdfStream(value, raw, new PdfRef(id.number, id.generation));
  return { ...id, end: data.after, value: stream, cut: data.cut, depth, malformed };
}

function dataStart(file: Buffer, at: number): number {
  if (file[at] === 13) return file[at + 1] === 10 ? at + 2 : at + 1;
  return file[at] === 10 ? at + 1 : at;
}

/** The stated length when `endstream` follows it; otherwise the data end at the next `endstream`, as readers assume. */
function dataEnd(file: Buffer, start: number, length: number | null): { end: number; after: number; cut: boolean } {
  if (length !== null && length >= 0 && start + length <= file.length) {
    let at = start + length;
    while (isBlank(file[at]) && at < start + length + 4) at++;
    if (file.toString("latin1", at, at + 9) === "endstream") return { end: start + length, after: at + 9, cut: false };
  }
  const keyword = file.indexOf("endstream", start);
  const close = keyword >= 0 ? keyword : file.indexOf("endobj", start);
  if (close < 0) return { end: file.length, after: file.length, cut: true };
  let end = close;
  if (end > start && file[end - 1] === 10) end--;
  if (end > start && file[end - 1] === 13) end--;
  return { end, after: keyword >= 0 ? close + 9 : close, cut: false };
}
