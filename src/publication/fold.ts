/** Where a sentence ends; it never occurs in documents as such and no cue matches across it. */
export const SENTENCE_END = "\u0003";

/**
 * The text in lower case without accents, curly quotes straightened and sentence ends marked, of the same length: ranges
 * of the result are ranges of the text.
 */
export function fold(text: string): string {
  return markSentenceEnds(text).replace(/[A-Z\u0080-\uffff]/g, foldCharacter);
}

function foldCharacter(character: string): string {
  if (character === "’" || character === "‘") return "'";
  const lower = (character.normalize("NFD")[0] ?? character).toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** A stop after one of these, or after a single letter, belongs to the word. */
const ABBREVIATIONS =
  "dott|dottssa|dr|prof|sig|sigg|geom|arch|avv|ing|rag|rev|on|art|artt|num|nn|prot|reg|rep|pag|cod|cat|tel|cell|lett|cap|loc|fraz|sez|uff|serv|resp|ecc|cfr|min|max|nr|pos|co|ss|mod|all";
const CAPITALISED = ABBREVIATIONS.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const STOP = new RegExp(
  `(?<!(?<!\\p{L})(?:\\p{L}|${ABBREVIATIONS}|${CAPITALISED}|${ABBREVIATIONS.toUpperCase()}))[.!?](?=\\s+["«(]?\\p{Lu})`,
  "gu",
);

/** Each recital of an act (`Visto ...;`) is a sentence of its own. */
const RECITAL_END = /;(?=\s*\n\s*\p{Lu})/gu;

/** A line this much shorter than the longest one ends a paragraph. */
const SHORT_LINE = 0.6;

/** A sentence ends at a stop before a capital, at the end of a recital, at a blank line, and where a short line is followed by a new item. */
function markSentenceEnds(text: string): string {
  const marked = text.replace(STOP, SENTENCE_END).replace(RECITAL_END, SENTENCE_END);
  const lines = marked.split("\n");
  const longest = Math.max(...lines.map((line) => line.length));
  return lines.reduce((whole, line, i) => {
    const before = lines[i - 1]?.trim() ?? "";
    const ends = before === "" || (before.length < SHORT_LINE * longest && /^\s*[\p{Lu}\d•–-]/u.test(line));
    return i === 0 ? line : `${whole}${ends ? SENTENCE_END : "\n"}${line}`;
  }, "");
}
