/**
 * A text without what encoding, line breaks and spacing add: letters and digits alone, lower case, without accents. Two
 * strings that a reader takes for the same fold to the same.
 */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, the index of the piece it came from. */
  readonly pieces: readonly number[];
  /** Whether a character is the first of its word. */
  readonly starts: readonly boolean[];
}

export const fold = (text: string): string => foldPieces([text]).text;

/** Folds pieces (glyphs, strings) as one text. */
export function foldPieces(pieces: readonly string[]): FoldedText {
  const folded: string[] = [];
  const from: number[] = [];
  const starts: boolean[] = [];
  let start = true;
  pieces.forEach((piece, index) => {
    for (const character of piece.normalize("NFKD").toLowerCase()) {
      if (/\p{M}/u.test(character)) continue;
      if (!/[\p{L}\p{N}]/u.test(character)) {
        start = true;
        continue;
      }
      for (let unit = 0; unit < character.length; unit++) {
        folded.push(character[unit] as string);
        from.push(index);
        starts.push(start && unit === 0);
      }
      start = false;
    }
  });
  return { text: folded.join(""), pieces: from, starts };
}

/** Fewer letters and digits are met anywhere by chance: such strings are judged by their place alone. */
export const LEAST_SEARCHED = 4;

/** Shorter strings would be met inside any text: they count as whole words only. */
const SHORT = 5;

/** Where a folded string occurs, as ranges of characters of the folded text (end excluded). */
export function occurrences(folded: FoldedText, wanted: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (wanted === "") return found;
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const whole = folded.starts[at] === true && (end === folded.text.length || folded.starts[end] === true);
    if (wanted.length >= SHORT || whole) found.push({ start: at, end });
  }
  return found;
}
