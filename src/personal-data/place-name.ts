import type { TextRange } from "../model/read-text.ts";
import { foldText } from "./fold.ts";

/** Small words inside the names of towns and streets: `Porto San Gemino`, `Reggio nell'Emilia`, `Villa di Sotto`. */
const JOINER = /^(?:di|de|del|dello|della|delle|dei|degli|d|in|sul|sulla|al|alla|la|lo|le|nell|nel|nella|e)$/;
const WORD = /[\p{L}]+(?:['’][\p{L}]+)*['’]?|\d+/uy;

const GAP = /^(?: ?- ?| |\n(?!\s*\n))/;
const FULL_LINE = 60;

/**
 * The name of a town, country or street that begins at `offset`: up to `max` words with a capital, joined by small
 * words, not beyond `stop`, and the province in brackets. Null when no word with a capital stands there.
 */
export function placeNameAt(text: string, offset: number, max = 5, stop = text.length): TextRange | null {
  let end = -1;
  let at = offset;
  for (let words = 0; words < max; ) {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined || at + word.length > stop || isNumberSign(text, word, at + word.length)) break;
    if (/^\p{Lu}/u.test(word)) {
      words++;
      end = at + word.length;
    } else if (end < 0 || !JOINER.test(foldText(word).replace(/'.*$/, ""))) break;
    else if (/['’]\p{Lu}/u.test(word)) end = at + word.length;
    at += word.length;
    const gap = GAP.exec(text.slice(at, at + 3))?.[0] ?? (/['’]$/.test(word) ? "" : undefined);
    // Only a full line goes on in the next one.
    if (gap === undefined || (gap === "\n" && text.slice(Math.max(0, at - FULL_LINE), at).includes("\n"))) break;
    at += gap.length;
  }
  if (end < 0) return null;
  const province = /^\s?\((?:\p{Lu}{2}|\p{Lu}\p{Ll}+)\)/u.exec(text.slice(end, end + 20))?.[0] ?? "";
  return { start: offset, end: end + province.length };
}

/** `N. 12`, `INT. 3`: a number sign in capitals is no part of a name. */
const isNumberSign = (text: string, word: string, end: number): boolean =>
  /^(?:n|nr|int|snc|civ|cap)$/i.test(word) && /^(?:[.°º]|\s\d|$)/.test(text.slice(end, end + 2));
