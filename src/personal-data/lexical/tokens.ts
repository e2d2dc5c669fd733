import type { TextRange } from "../../model/read-text.ts";

/** A word or number of a page as expressions see it. */
export interface Token extends TextRange {
  /** Folded, a line-end hyphen taken out, look-alikes of OCR made equal (`rn` is `m`, `1` in a word is `l`). */
  readonly word: string;
  /** `word` without its inflection: masculine, feminine, singular and plural are one. */
  readonly stem: string;
  /** Whether nothing but blanks, dots, slashes and the like parts it from the token before: an expression may go on. */
  readonly joined: boolean;
}

const TOKEN = /[a-z0-9]+(?:[-\u00ad\ufffe\ufffd]\n\s{0,3}[a-z][a-z0-9]*)?/g;
/** What may stand inside an expression: `l.104/92`, `d.lgs. n. 151`, `dell'assegno`, a line end. */
const JOINT = /^(?:[ \n.'"()/°%&+-]{0,4}|,\s)$/;

/** Tokens of a folded text, in order. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  let last: Token | null = null;
  for (const hit of folded.matchAll(TOKEN)) {
    const start = hit.index;
    const word = plainWord(hit[0]);
    const token: Token = {
      start,
      end: start + hit[0].length,
      word,
      stem: stemOf(word),
      joined: last !== null && joins(folded.slice(last.end, start), last),
    };
    tokens.push(token);
    last = token;
  }
  return tokens;
}

function joins(gap: string, before: Token): boolean {
  if (!JOINT.test(gap) || /\n\s*\n/.test(gap)) return false;
  // A full stop after a whole word ends a sentence; after a short one it marks an abbreviation.
  if (/\.\s/.test(gap)) return before.end - before.start <= 4;
  return true;
}

export function plainWord(folded: string): string {
  const word = folded.replace(/[^a-z0-9]+/g, "");
  if (!/[a-z]/.test(word)) return word;
  return word.replaceAll("rn", "m").replaceAll("1", "l").replaceAll("0", "o");
}

/** Italian inflects at the end of the word: long words are compared without it (`invalido`, `invalide`; `clinica`, `cliniche`). */
export function stemOf(word: string): string {
  if (word.length < 5 || !/[aeiou]$/.test(word)) return word;
  return word.replace(/[aeiou]{1,2}$/, "").replace(/(?<=[cg])h$/, "");
}
