import type { ActPage } from "./act-text.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameMention, nameMention, personKey } from "./name-mention.ts";
import { isCapital, type Word } from "./words.ts";

/** The persons an act names, by their words. */
export class KnownPeople {
  readonly #keys = new Set<string>();
  readonly #lengths = new Map<string, Set<number>>();
  readonly #surnames = new Map<string, number>();

  constructor(mentions: Iterable<NameMention>) {
    for (const { words, surname } of mentions) {
      if (words.length > 1) {
        this.#keys.add(personKey(words));
        for (const word of words) {
          const lengths = this.#lengths.get(word.folded) ?? new Set();
          this.#lengths.set(word.folded, lengths.add(words.length));
        }
      }
      const key = surname.map((word) => word.folded).join(" ");
      if (key.replaceAll(" ", "").length > 2) this.#surnames.set(key, surname.length);
    }
  }

  /** The mentions of these persons among the words of a page: whole names in any order, surnames alone with care. */
  *repeatedIn(page: ActPage, words: readonly Word[], lexicon: NameLexicon): Iterable<NameMention> {
    for (let i = 0; i < words.length; i++) {
      const whole = this.#wholeAt(words, i) ?? this.#surnameAt(page, words, i, lexicon);
      if (whole === null) continue;
      yield whole;
      i += whole.words.length - 1;
    }
  }

  #wholeAt(words: readonly Word[], i: number): NameMention | null {
    const lengths = this.#lengths.get((words[i] as Word).folded);
    if (lengths === undefined || !isCapital(words[i])) return null;
    for (const length of [...lengths].sort((a, b) => b - a)) {
      const run = words.slice(i, i + length);
      if (run.length < length || run.slice(1).some((word) => word.gap === "break")) continue;
      if (this.#keys.has(personKey(run))) return nameMention(run, [], "repetition");
    }
    return null;
  }

  #surnameAt(page: ActPage, words: readonly Word[], i: number, lexicon: NameLexicon): NameMention | null {
    for (const length of [3, 2, 1]) {
      const run = words.slice(i, i + length);
      if (run.length < length || this.#surnames.get(run.map((word) => word.folded).join(" ")) !== length) continue;
      if (!isCapital(run[0]) || run.slice(1).some((word) => word.gap === "break")) continue;
      // Beside another word with a capital it is part of another name, unless that word is none.
      const [before, after] = [words[i - 1], words[i + length]];
      const joined =
        run[0].gap !== "break" &&
        isCapital(before) &&
        !lexicon.isNoName(before) &&
        !/^l?[ao]$|^gli$|^il$/.test(before.folded);
      if (joined || (after !== undefined && after.gap === "space" && isCapital(after) && !lexicon.isNoName(after)))
        continue;
      const isCommon = run.every((word) => lexicon.isNoName(word) || lexicon.isDoubtfulGiven(word));
      if (isCommon && !hasArticle(before) && !(before !== undefined && lexicon.offices.test(before.folded))) continue;
      if (page.page === 0 && length === 1 && (run[0].folded.length < 5 || lexicon.isNoName(run[0]))) continue;
      return nameMention(run, run, "repetition");
    }
    return null;
  }
}

/** Bureaucratic Italian puts an article before a surname: `il Rossi`, `del Rossi`, `la signora Rossi`. */
const hasArticle = (before: Word | undefined): boolean =>
  before !== undefined &&
  /^(?:il|lo|la|del|dello|della|al|allo|alla|dal|dalla|sig|signor|signora|sigra|dott|dottssa)$/.test(before.folded);
