import { Lexer } from "./lexer.ts";
import { parseObject } from "./parse-object.ts";
import { numberOf, type PdfDict, type PdfObject } from "./pdf-object.ts";

/**
 * The objects that an object stream holds (ISO 32000-2, 7.5.7), by number and in order.
 * @param data decoded. @param dict of the stream, with /N and /First. @param most objects that are read
 */
export function unpack(
  data: Uint8Array,
  dict: PdfDict,
  most: number,
): { readonly number: number; readonly value: PdfObject; readonly depth: number; readonly malformed: boolean }[] {
  const count = Math.min(most, numberOf(dict.get("N")) ?? 0);
  const first = numberOf(dict.get("First")) ?? 0;
  const header = new Lexer(data, 0, first);
  const places: { number: number; start: number }[] = [];
  for (let i = 0; i < count; i++) {
    const number = header.next();
    const start = header.next();
    if (typeof number !== "number" || typeof start !== "number") break;
    places.push({ number, start: first + start });
  }
  const starts = [...new Set(places.map(({ start }) => start))].sort((a, b) => a - b);
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? data.length]));
  // Each value ends where the next begins, so that the whole is read once.
  return places.map(({ number, start }) => {
    const lexer = new Lexer(data, start, endOf.get(start));
    const value = parseObject(lexer) ?? null;
    return { number, value, depth: lexer.deepest, malformed: lexer.malformed };
  });
}
