/** What becomes of the end of a line: `parted` words, one word `whole` without its hyphen, or one `hyphenated` word. */
export type LineBreak = "parted" | "whole" | "hyphenated";

const HYPHEN = /[-\u00ad\u2010]$/;

/** Shapes of codes that are long enough to know them again when their halves meet (D.M. 23.12.1976; ISO 13616). */
const FISCAL_CODE = /^[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPR-T][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]$/i;
const ITALIAN_IBAN = /^IT\d{2}[A-Z]\d{10}[0-9A-Z]{12}$/i;
const VAT_NUMBER = /^\d{11}$/;

/**
 * How the last word of a line and the first of the next belong together. A hyphen before a small letter is taken for a
 * division of the word; before anything else it stays, unless the halves make a code that has no hyphen.
 */
export function lineBreak(last: string, next: string): LineBreak {
  const left = last.replace(HYPHEN, "");
  const hyphen = left.length < last.length;
  if (isCode(tail(left) + head(next), hyphen) && !isCode(tail(left), false) && !isCode(head(next), false))
    return "whole";
  if (!hyphen || !/[\p{L}\p{N}]$/u.test(left)) return "parted";
  if (last.endsWith("\u00ad")) return "whole";
  if (/^\p{Ll}/u.test(next)) return /\p{L}$/u.test(left) && !/[@/]/.test(left) ? "whole" : "hyphenated";
  return /^[\p{L}\p{N}]/u.test(next) ? "hyphenated" : "parted";
}

const tail = (word: string): string => /[\p{L}\p{N}]*$/u.exec(word)?.[0] ?? "";
const head = (word: string): string => /^[\p{L}\p{N}]*/u.exec(word)?.[0] ?? "";

/** Eleven digits may be two numbers; only a hyphen tells that they are one. */
const isCode = (text: string, hyphen: boolean): boolean =>
  FISCAL_CODE.test(text) || ITALIAN_IBAN.test(text) || (hyphen && VAT_NUMBER.test(text));
