import { decodeStream } from "./decode-stream.ts";
import { indirectObjectAt } from "./indirect-object.ts";
import { Lexer } from "./lexer.ts";
import { parseObject } from "./parse-object.ts";
import { isArray, isDict, numberOf, type PdfDict, PdfStream } from "./pdf-object.ts";

/** Where a section says an object is: at an offset, in an object stream, or nowhere any more. */
export type XrefEntry =
  | { readonly type: "free" }
  | { readonly type: "offset"; readonly offset: number }
  | { readonly type: "packed"; readonly container: number };

/** One cross-reference table or stream. */
export interface XrefSection {
  /** Of its first byte in the file. */
  readonly offset: number;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
}

const FREE: XrefEntry = { type: "free" };
/** Object numbers above this are met in no honest file (ISO 32000-2, annex C, gives 8 388 607). */
const MAX_NUMBER = 8_388_607;
const MAX_BYTES = 64e6;

/** Reads the section at `offset`; null when there is none. */
export function readXrefSection(file: Buffer, offset: number): XrefSection | null {
  if (!Number.isInteger(offset) || offset < 0 || offset >= file.length) return null;
  const lexer = new Lexer(file, offset);
  lexer.skipBlanks();
  const start = lexer.at;
  return file.toString("latin1", start, start + 4) === "xref" ? readTable(file, start) : readStream(file, start);
}

function readTable(file: Buffer, start: number): XrefSection | null {
  const lexer = new Lexer(file, start + 4);
  const entries = new Map<number, XrefEntry>();
  let token = lexer.next();
  while (typeof token === "number") {
    const first = token;
    const count = lexer.next();
    if (typeof count !== "number") return null;
    let read = 0;
    for (; read < count; read++) {
      const before = lexer.at;
      const offset = lexer.next();
      lexer.next();
      const type = lexer.next();
      if (typeof offset !== "number" || (type !== "n" && type !== "f")) {
        // Fewer entries than stated.
        lexer.at = before;
        break;
      }
      if (first + read <= MAX_NUMBER) entries.set(first + read, type === "n" ? { type: "offset", offset } : FREE);
    }
    token = lexer.next();
  }
  if (token !== "trailer") return null;
  const trailer = parseObject(lexer);
  return isDict(trailer) ? { offset: start, entries: shifted(file, entries), trailer } : null;
}

/** Some writers number the first entry 1 that is the head of the free list, object 0. */
function shifted(file: Buffer, entries: Map<number, XrefEntry>): Map<number, XrefEntry> {
  if (entries.has(0) || entries.get(1)?.type !== "free") return entries;
  const second = entries.get(2);
  const found = second?.type === "offset" ? indirectObjectAt(file, second.offset, () => null) : null;
  return found?.number === 1 ? new Map([...entries].map(([number, entry]) => [number - 1, entry])) : entries;
}

function readStream(file: Buffer, start: number): XrefSection | null {
  const object = indirectObjectAt(file, start, () => null);
  if (object === null || !(object.value instanceof PdfStream)) return null;
  const { dict, raw } = object.value;
  const widths = dict.get("W");
  if (!isArray(widths)) return null;
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths.map((width) => numberOf(width) ?? 0);
  const width = typeWidth + secondWidth + thirdWidth;
  if (![typeWidth, secondWidth, thirdWidth].every((part) => part >= 0 && part <= 8) || width === 0) return null;
  const { data } = decodeStream(dict, raw, (value) => value ?? null, MAX_BYTES);
  const field = (at: number, size: number): number => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (data[at + i] as number);
    return value;
  };
  const index = dict.get("Index");
  const ranges = isArray(index) ? index.map((part) => numberOf(part) ?? 0) : [0, numberOf(dict.get("Size")) ?? 0];
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first, count] = [ranges[range] as number, ranges[range + 1] as number];
    for (let number = first; number < first + count && at + width <= data.length; number++, at += width) {
      if (number < 0 || number > MAX_NUMBER) continue;
      const type = typeWidth === 0 ? 1 : field(at, typeWidth);
      const second = field(at + typeWidth, secondWidth);
      if (type === 1) entries.set(number, { type: "offset", offset: second });
      else if (type === 2) entries.set(number, { type: "packed", container: second });
      else if (type === 0) entries.set(number, FREE);
    }
  }
  return { offset: start, entries, trailer: dict };
}
