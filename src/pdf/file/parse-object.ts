import type { Lexer, Token } from "./lexer.ts";
import { PdfName, type PdfObject, PdfRef, PdfString } from "./pdf-object.ts";

/** Deeper nesting is met in no honest file; what lies deeper is left out, which `Lexer.deepest` tells. */
const MAX_DEPTH = 256;

interface Open {
  readonly bracket: "[" | "<<";
  readonly items: PdfObject[];
}

/**
 * Reads one object without its stream data. Damaged syntax gives what can be understood: a missing bracket is closed at
 * the next keyword that can't be inside, and `Lexer.malformed` tells. Undefined when there is no object at all; the lexer
 * then stands where it stood.
 */
export function parseObject(lexer: Lexer): PdfObject | undefined {
  const start = lexer.at;
  const first = lexer.next();
  if (typeof first === "number") return parseNumberOrRef(lexer, first);
  if (first !== "[" && first !== "<<") {
    const value = simple(first);
    if (value === undefined) lexer.at = start;
    return value;
  }
  const open: Open[] = [{ bracket: first, items: [] }];
  let tooDeep = 0;
  for (;;) {
    const before = lexer.at;
    const token = lexer.next();
    const inner = open[open.length - 1] as Open;
    if (token === "[" || token === "<<") {
      if (open.length >= MAX_DEPTH) tooDeep++;
      else open.push({ bracket: token, items: [] });
      lexer.deepest = Math.max(lexer.deepest, open.length + tooDeep);
    } else if (token === "]" || token === ">>") {
      if (tooDeep === 0 && (token === "]") !== (inner.bracket === "[")) lexer.malformed = true;
      if (tooDeep > 0) tooDeep--;
      else if (token === ">>" && inner.bracket === "[" && open.length > 1) {
        // A forgotten `]`: closes the array, then the dictionary.
        lexer.at = before;
        close(open, lexer);
      } else if (open.length === 1) return built(inner, lexer);
      else close(open, lexer);
    } else if (token === "R") makeRef(inner.items);
    else {
      const value = simple(token);
      if (value !== undefined) inner.items.push(value);
      else {
        lexer.malformed = true;
        if (!ENDS.has(token)) continue;
        lexer.at = before;
        while (open.length > 1) close(open, lexer);
        return built(open[0] as Open, lexer);
      }
    }
  }
}

const ENDS = new Set<Token>(["", "endobj", "stream", "endstream", "obj", "xref", "trailer", "startxref"]);

function close(open: Open[], lexer: Lexer): void {
  const inner = open.pop() as Open;
  open[open.length - 1]?.items.push(built(inner, lexer));
}

function built({ bracket, items }: Open, lexer: Lexer): PdfObject {
  if (bracket === "[") return items;
  const dict = new Map<string, PdfObject>();
  for (let i = 0; i < items.length; ) {
    const key = items[i++];
    // A key without a value, or a value without a key: the next name starts again.
    if (!(key instanceof PdfName) || i === items.length) lexer.malformed = true;
    if (!(key instanceof PdfName)) continue;
    dict.set(key.name, items[i++] ?? null);
  }
  return dict;
}

function simple(token: Token): PdfObject | undefined {
  if (typeof token === "number" || token instanceof PdfName || token instanceof PdfString) return token;
  if (token === "true" || token === "false") return token === "true";
  return token === "null" ? null : undefined;
}

function makeRef(items: PdfObject[]): void {
  const generation = items[items.length - 1];
  const number = items[items.length - 2];
  if (!isIndex(number) || !isIndex(generation)) return;
  items.splice(-2, 2, new PdfRef(number, generation));
}

function parseNumberOrRef(lexer: Lexer, number: number): PdfObject {
  const after = lexer.at;
  if (isIndex(number)) {
    const generation = lexer.next();
    if (isIndex(generation) && lexer.next() === "R") return new PdfRef(number, generation);
  }
  lexer.at = after;
  return number;
}

const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
