import type { TextRange } from "../model/read-text.ts";
import { foldText } from "./fold.ts";

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** One expression as a pattern on folded text: any white space between words; `*` at the end stands for any ending. */
function termPattern(term: string): string {
  const open = term.endsWith("*");
  const words = foldText(open ? term.slice(0, -1) : term).split(/\s+/);
  const body = words.map(literal).join("\\s{1,3}");
  if (open) return `${body}[a-z]*`;
  return /\w$/.test(body) ? `${body}(?![a-z0-9])` : body;
}

/** A list of expressions of a rule, matched on folded text on word borders. */
export class Terms {
  readonly #pattern: RegExp | null;

  constructor(terms: readonly string[]) {
    // The longer expression first: alternation takes the first that fits.
    const sorted = [...new Set(terms)].sort((a, b) => b.length - a.length);
    const isWord = (term: string) => /^\w/.test(foldText(term));
    const words = byFirstUnit(sorted.filter(isWord).map(termPattern));
    const marks = sorted.filter((term) => !isWord(term)).map(termPattern);
    // The border is tested once, not in every alternative: texts are long and lists have hundreds of entries.
    const parts = [...(words === "" ? [] : [`(?<![a-z0-9])(?:${words})`]), ...marks];
    this.#pattern = parts.length === 0 ? null : new RegExp(parts.join("|"), "g");
  }

  /** All places in a folded text, in order. */
  in(folded: string): TextRange[] {
    if (this.#pattern === null) return [];
    return [...folded.matchAll(this.#pattern)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
  }

  /** The text with blanks in their places. */
  blank(folded: string): string {
    return this.#pattern === null ? folded : folded.replace(this.#pattern, (hit) => " ".repeat(hit.length));
  }

  test(folded: string): boolean {
    return this.#pattern !== null && folded.search(this.#pattern) >= 0;
  }
}

/** Alternatives grouped by their first character, so that one test skips a group. */
function byFirstUnit(patterns: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const pattern of patterns)
    groups.set(pattern.charAt(0), [...(groups.get(pattern.charAt(0)) ?? []), pattern.slice(1)]);
  return [...groups].map(([unit, rests]) => `${unit}(?:${rests.join("|")})`).join("|");
}
