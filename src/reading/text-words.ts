import { median, type TextPiece, type TextWord, wordOf, wordText } from "./text-piece.ts";

/** A gap wider than this many em separates words where the file writes no blank. */
const WORD_GAP = 0.17;
/** Single letters at even steps are a spaced heading; this many make one. */
const SPACED_LETTERS = 4;

/** Words of a run of characters on one line, by the blanks of the file and the gaps on the page. */
export function wordsOf(run: readonly TextPiece[]): TextWord[] {
  const pieces = [...run].sort((a, b) => a.x0 + a.x1 - b.x0 - b.x1);
  const gap = (i: number): number => {
    const [before, after] = [pieces[i - 1], pieces[i]];
    return before && after ? (after.x0 - before.x1) / Math.max(before.size, after.size) : 0;
  };
  // Spacing of the characters of a whole line (Tc) is not a row of one-letter words.
  const unspoken = pieces.flatMap((piece, i) => (i > 0 && !piece.afterBlank ? [gap(i)] : []));
  const spacing = unspoken.length >= SPACED_LETTERS ? Math.max(0, median(unspoken)) : 0;
  const words: TextPiece[][] = [];
  pieces.forEach((piece, i) => {
    const breaks = i === 0 || (piece.afterBlank && gap(i) > 0.02) || gap(i) > Math.max(WORD_GAP, 1.6 * spacing + 0.05);
    if (breaks) words.push([piece]);
    else words.at(-1)?.push(piece);
  });
  return withoutSpacing(words.map(wordOf));
}

/** `D E T E R M I N A` as one word: letters at even steps, ended by a wider step. */
function withoutSpacing(words: readonly TextWord[]): TextWord[] {
  const out: TextWord[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i;
    while (end < words.length && isSingleLetter(words[end])) end++;
    if (end - i >= SPACED_LETTERS) out.push(...spacedWords(words.slice(i, end)));
    else out.push(...words.slice(i, Math.max(end, i + 1)));
    i = Math.max(end, i + 1);
  }
  return out;
}

const isSingleLetter = (word: TextWord | undefined): boolean =>
  word !== undefined && /^[\p{L}\p{N}]$/u.test(wordText(word));

function spacedWords(letters: readonly TextWord[]): TextWord[] {
  const gaps = letters.slice(1).map((letter, i) => letter.x0 - (letters[i]?.x1 ?? letter.x0));
  const usual = median(gaps);
  const words: TextPiece[][] = [];
  letters.forEach((letter, i) => {
    const step = gaps[i - 1] ?? Number.POSITIVE_INFINITY;
    if (step > 1.45 * usual + 0.02 * letter.size) words.push([...letter.pieces]);
    else words.at(-1)?.push(...letter.pieces);
  });
  // Initials or marks in neighbouring cells are uneven and stay apart.
  return words.some((word) => word.length >= SPACED_LETTERS) ? words.map(wordOf) : [...letters];
}
