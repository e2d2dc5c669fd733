import type { PDFFont } from "pdf-lib";

/** A text that a standard font can write, on one line: what the font lacks becomes a question mark. */
export function writable(text: string, font: PDFFont): string {
  const known = characterSet(font);
  return [...text.replace(/\s+/g, " ").trim()]
    .map((character) => (known.has(character.codePointAt(0) as number) ? character : "?"))
    .join("");
}

const sets = new WeakMap<PDFFont, ReadonlySet<number>>();

function characterSet(font: PDFFont): ReadonlySet<number> {
  const known = sets.get(font) ?? new Set(font.getCharacterSet());
  sets.set(font, known);
  return known;
}

/** Lines no wider than `width`; a longer word is broken. @param text writable with the font. */
export function wrappedLines(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string): boolean => font.widthOfTextAtSize(line, size) <= width;
  const lines: string[] = [];
  let line = "";
  for (let word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    while (!fits(word) && word.length > 1) {
      let length = word.length - 1;
      while (length > 1 && !fits(word.slice(0, length))) length--;
      lines.push(word.slice(0, length));
      word = word.slice(length);
    }
    line = word;
  }
  return [...lines, line];
}

/** @param most characters, more end in an ellipsis. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
