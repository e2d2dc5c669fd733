/** How a recovered text is hidden in reports: a fixed word, or all but the last two characters of an identifier. */
export type Mask = { readonly word: string } | "identifier";

/**
 * A recovered text that can only be printed masked. Printing, concatenating or serialising an evidence gives the mask;
 * the text comes out through `reveal()` alone, which reports call when the user asked for `--show-text`.
 */
export class Evidence {
  readonly #text: string;
  readonly mask: Mask;

  constructor(text: string, mask: Mask) {
    this.#text = text;
    this.mask = mask;
  }

  reveal(): string {
    return this.#text;
  }

  masked(): string {
    if (this.mask !== "identifier") return `[${this.mask.word}]`;
    const compact = this.#text.replace(/\s/g, "");
    // Of a very short identifier two characters would be most of it.
    return compact.length >= 6 ? `…${compact.slice(-2)}` : "…";
  }

  toString(): string {
    return this.masked();
  }

  toJSON(): string {
    return this.masked();
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.masked();
  }
}
