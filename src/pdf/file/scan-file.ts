import { type IndirectObject, type LengthOf, readBody } from "./indirect-object.ts";
import { Lexer } from "./lexer.ts";
import { parseObject } from "./parse-object.ts";
import { isDict, type PdfDict } from "./pdf-object.ts";

/** Where a revision ends: `startxref`, the offset of its cross-references, `%%EOF`. */
export interface EndMark {
  /** Offset of the keyword. */
  readonly offset: number;
  /** Stated offset of the cross-references. */
  readonly target: number;
  /** First byte after `%%EOF`, or after the number when that is missing. */
  readonly end: number;
}

/** What the bytes hold, whether the cross-references know of it or not. All in file order. */
export interface FileScan {
  readonly objects: readonly IndirectObject[];
  readonly endMarks: readonly EndMark[];
  readonly trailers: readonly { readonly offset: number; readonly dict: PdfDict }[];
  /** Damaged syntax made the scan read so much twice that it was ended at this offset; null when it came to the end. */
  readonly endedAt: number | null;
  /** More objects than allowed: those that follow are not in the list. */
  readonly tooMany: boolean;
}

const OBJECT_ID = /(?:^|[^\d])(\d{1,10})[\s\0]+(\d{1,5})[\s\0]*$/;
/** Bytes that may be parsed for each byte of the file before the file counts as hostile. */
const EFFORT = 8;

/** Finds every object by its own keywords. The data of streams are jumped over: a file inside the file is not this file. */
export function scanFile(file: Buffer, lengthOf: LengthOf, mostObjects: number): FileScan {
  const objects: IndirectObject[] = [];
  const endMarks: EndMark[] = [];
  const trailers: { offset: number; dict: PdfDict }[] = [];
  const markers = {
    obj: new Finder(file, "obj"),
    end: new Finder(file, "startxref"),
    trailer: new Finder(file, "trailer"),
  };
  let effort = EFFORT * file.length + 1e6;
  let at = 0;
  for (;;) {
    const obj = markers.obj.from(at);
    const end = markers.end.from(at);
    const trailer = markers.trailer.from(at);
    const nearest = Math.min(obj, end, trailer);
    const tooMany = objects.length >= mostObjects && nearest === obj;
    if (nearest === Number.POSITIVE_INFINITY || effort < 0 || tooMany) {
      return { objects, endMarks, trailers, endedAt: effort < 0 ? at : null, tooMany };
    }
    if (nearest === end) {
      const mark = endMarkAt(file, end);
      if (mark !== null) endMarks.push(mark);
      at = end + 9;
      continue;
    }
    if (nearest === trailer) {
      const lexer = new Lexer(file, trailer + 7);
      const dict = parseObject(lexer);
      effort -= lexer.at - trailer;
      if (isDict(dict)) trailers.push({ offset: trailer, dict });
      at = isDict(dict) ? lexer.at : trailer + 7;
      continue;
    }
    const from = Math.max(at, obj - 40);
    const id = OBJECT_ID.exec(file.toString("latin1", from, obj));
    at = obj + 3;
    if (id === null) continue;
    const offset = obj - id[0].length + (/^\d/.test(id[0]) ? 0 : 1);
    const found = readBody(file, { number: Number(id[1]), generation: Number(id[2]), offset }, at, lengthOf);
    effort -= found.end - obj;
    objects.push(found);
    at = restart(file, at, found);
  }
}

/** An object that swallowed the start of another was not closed: the scan goes on inside it. */
function restart(file: Buffer, at: number, found: IndirectObject): number {
  if (found.cut) return at;
  const lexer = new Lexer(file, found.end, found.end + 64);
  const next = lexer.next();
  return next === "endobj" || next === "obj" || typeof next === "number" || next === "" ? found.end : at;
}

function endMarkAt(file: Buffer, offset: number): EndMark | null {
  const lexer = new Lexer(file, offset + 9, offset + 64);
  const target = lexer.next();
  if (typeof target !== "number") return null;
  const close = file.subarray(lexer.at, lexer.at + 64).indexOf("%%EOF");
  return { offset, target, end: close < 0 ? lexer.at : lexer.at + close + 5 };
}

/** Next occurrence of a word; looks at each byte once when asked for ever higher offsets. */
class Finder {
  readonly #file: Buffer;
  readonly #word: string;
  #next = -1;

  constructor(file: Buffer, word: string) {
    this.#file = file;
    this.#word = word;
  }

  from(offset: number): number {
    if (this.#next < offset) {
      const found = this.#file.indexOf(this.#word, offset);
      this.#next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next;
  }
}
