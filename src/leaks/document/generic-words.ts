import { folded } from "../../model/folded.ts";
import { exclusionRule } from "../../rules/exclusion-rules.ts";

export const GENERIC_WORDS = "exclusion/generic-words";

const IBAN = /^[a-z]{2}\d{2}[a-z]\d{10}/;

/** Whether every word of a text is one. */
export const isGenericText = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).every((word) => isGenericWord(folded(word)));

let words: ReadonlySet<string> | undefined;

/** Whether a folded word tells nothing: grammar, parts of documents, a short number, an identifier of machines. */
export function isGenericWord(word: string): boolean {
  words ??= new Set(exclusionRule(GENERIC_WORDS).words?.flat());
  if (word.length === 1 || words.has(word) || /^\d{1,4}$/.test(word)) return true;
  // Long digits of machines mix letters and numbers; of what is long, only bank accounts are for people.
  return word.length >= 20 && /\d/.test(word) && !IBAN.test(word);
}
