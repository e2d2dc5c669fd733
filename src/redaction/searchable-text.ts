import type { ReadPage, TextRange } from "../model/read-text.ts";

/** The text of a page with each run of blanks, tabs and line ends as one blank, and where each character came from. */
export interface SearchableText {
  readonly page: ReadPage;
  readonly text: string;
  /** For each UTF-16 unit of `text`, its position in `page.text`. */
  readonly from: readonly number[];
}

/** @param fold also drops case and accents, and takes typographic apostrophes and dashes for plain ones. */
export function searchableText(page: ReadPage, fold: boolean): SearchableText {
  const from: number[] = [];
  let text = "";
  for (let at = 0; at < page.text.length; at++) {
    const unit = page.text.charAt(at);
    if (/\s/u.test(unit)) {
      if (text.endsWith(" ")) continue;
      text += " ";
      from.push(at);
      continue;
    }
    const written = fold ? folded(unit) : unit;
    text += written;
    for (let count = 0; count < written.length; count++) from.push(at);
  }
  return { page, text, from };
}

/** Folds a text to look for as `searchableText` folds pages. */
export const foldedQuery = (text: string): string => [...text.trim().replace(/\s+/gu, " ")].map(folded).join("");

const folded = (unit: string): string =>
  unit
    .replace(/[‘’ʼ´`]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, "-")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();

/** The range of `page.text` behind a range of the searchable text that is not empty. */
export const originalRange = ({ from }: SearchableText, start: number, end: number): TextRange => ({
  start: from[start] as number,
  end: (from[end - 1] as number) + 1,
});
