import type { ExclusionId } from "../../model/exclusion.ts";
import { folded } from "../../model/folded.ts";
import type { HeldText } from "./context.ts";
import { GENERIC_WORDS, isGenericWord } from "./generic-words.ts";

/** From this many letters on a text can be looked for without regard to where words begin. */
const DISTINCT_LETTERS = 8;
/** Words in a row that a page also shows in a row count as shown wherever they stand in a longer text. */
const SHOWN_SEGMENT = 3;
/** What stands between the words of a name may be a title or an initial. */
const SLACK = 2;
const MIN_LETTERS = 3;

export interface Comparison {
  /** Numbers and words that every document has count like any other: values of fields. */
  readonly strict?: boolean;
}

export type Compared =
  | { readonly hidden: string; readonly excludedBy: null }
  | { readonly hidden: null; readonly excludedBy: ExclusionId };

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a reader sees on the pages, made to look texts up in. */
export class ShownText {
  readonly #letters: string;
  readonly #words: readonly string[];
  readonly #places = new Map<string, number[]>();

  constructor(seen: HeldText) {
    this.#letters = seen.lines.map(folded).join("");
    this.#words = seen.lines.flatMap((line) => wordsOf(line).map(({ text }) => text));
    for (const [place, word] of this.#words.entries()) {
      const places = this.#places.get(word);
      if (places === undefined) this.#places.set(word, [place]);
      else places.push(place);
    }
  }

  /** What of a text is hidden, as `beyond` says; null with the rule that leaves it out when nothing is. */
  compare(text: string, comparison: Comparison = {}): Compared {
    const hidden = this.beyond(text, comparison);
    if (hidden !== null) return { hidden, excludedBy: null };
    const tells = runsOf(text, comparison.strict ?? false).some((run) => run.length > 0);
    return { hidden, excludedBy: tells ? "exclusion/shown-on-pages" : GENERIC_WORDS };
  }

  /**
   * A text without what pages show at its start and end; null when they show all of it that means something. Words count
   * as shown when they stand together on a page, in any order.
   */
  beyond(text: string, { strict = false }: Comparison = {}): string | null {
    const whole = folded(text);
    if (whole.length < MIN_LETTERS || (whole.length >= DISTINCT_LETTERS && this.#letters.includes(whole))) return null;
    const runs = runsOf(text, strict);
    const first = runs.find((run) => !this.#shows(run));
    const last = runs.findLast((run) => !this.#shows(run));
    if (first === undefined || last === undefined) return null;
    const start = first === runs[0] ? 0 : first[0]?.start;
    const end = last === runs.at(-1) ? text.length : last.at(-1)?.end;
    return text.slice(start, end).trim();
  }

  #shows(words: readonly Word[]): boolean {
    const run = words.map(({ text }) => text);
    const joined = run.join("");
    if (joined.length < MIN_LETTERS || this.#together(run)) return true;
    if (joined.length >= DISTINCT_LETTERS && this.#letters.includes(joined)) return true;
    return run.length > SHOWN_SEGMENT && this.#piecewise(run);
  }

  #together(run: readonly string[]): boolean {
    let rarest: readonly number[] | undefined;
    for (const word of run) {
      const places = this.#places.get(word);
      if (places === undefined) return false;
      if (rarest === undefined || places.length < rarest.length) rarest = places;
    }
    const reach = run.length + SLACK - 1;
    const wanted = new Set(run);
    return (rarest ?? []).some((place) => {
      const near = new Set(this.#words.slice(Math.max(0, place - reach), place + reach + 1));
      return [...wanted].every((word) => near.has(word));
    });
  }

  /** Long texts differ from the page in a break or a hyphen: shown when it is made of segments that the page shows. */
  #piecewise(run: readonly string[]): boolean {
    for (let at = 0; at < run.length; ) {
      let end = Math.min(run.length, at + SHOWN_SEGMENT);
      const start = Math.max(0, end - SHOWN_SEGMENT);
      if (!this.#letters.includes(run.slice(start, end).join(""))) return false;
      while (end < run.length && this.#letters.includes(run.slice(start, end + 1).join(""))) end++;
      at = end;
    }
    return true;
  }
}

/** Words that stand together: between punctuation that separates statements and, unless strict, generic words. */
function runsOf(text: string, strict: boolean): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let before = 0;
  const end = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of wordsOf(text)) {
    if (/[:;|\n\r]|\s[-–—]\s/.test(text.slice(before, word.start))) end();
    before = word.end;
    if (!strict && isGenericWord(word.text)) end();
    else run.push(word);
  }
  end();
  return runs;
}

/** Words of a text, folded. `camelCase` and a number after letters are words of their own, codes stay whole. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: token, index }) => {
    const parts = /^\p{L}+(?:\p{N}{1,4})?$/u.test(token)
      ? [...token.matchAll(/\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{L}+|\p{N}+/gu)]
      : [Object.assign([token], { index: 0 })];
    return parts.flatMap((part) => {
      const start = index + (part.index ?? 0);
      const word = folded(part[0] ?? "");
      return word === "" ? [] : [{ text: word, start, end: start + (part[0] ?? "").length }];
    });
  });
}

const known = new WeakMap<HeldText, ShownText>();

/** @param seen of the context. */
export function shownText(seen: HeldText): ShownText {
  let shown = known.get(seen);
  if (shown === undefined) {
    shown = new ShownText(seen);
    known.set(seen, shown);
  }
  return shown;
}
