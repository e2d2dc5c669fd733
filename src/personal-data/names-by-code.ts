import type { ActPage } from "./act-text.ts";
import type { CodeMention } from "./cf-persona-fisica.ts";
import { isNameOf } from "./codice-fiscale.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameMention, nameMention } from "./name-mention.ts";
import { canName } from "./names-by-lexicon.ts";
import { isCapital, type Word, wordsWithin } from "./words.ts";

const BEFORE = 160;
const AFTER = 100;
const MAX_WORDS = 6;

/** A name that the first six letters of a codice fiscale near it confirm, with the code. */
export interface HolderMention extends NameMention {
  readonly code: CodeMention;
}

/**
 * The holders of the codes of a page: near each code, the words that give its first six letters, surname first or last.
 * The nearest before the code wins. This finds the exact bounds of any name, in whatever language.
 */
export function namesByCode(
  page: ActPage,
  words: readonly Word[],
  codes: readonly CodeMention[],
  lexicon: NameLexicon,
): HolderMention[] {
  const found: HolderMention[] = [];
  for (const code of codes) {
    const row = page.rowAt(code);
    const reach = row ?? { start: code.start - BEFORE, end: code.end + AFTER };
    const near = wordsWithin(words, reach);
    const before = near.filter((word) => word.end <= code.start);
    const after = near.filter((word) => word.start >= code.end);
    const holder = holderIn(page, before.reverse(), true, code, lexicon) ?? holderIn(page, after, false, code, lexicon);
    if (holder !== null) found.push(...byCell(holder).map((one) => ({ ...one, code })));
  }
  return found;
}

/** @param line words from the code outwards; `backwards` when they stand before it. */
function holderIn(
  page: ActPage,
  line: readonly Word[],
  backwards: boolean,
  code: CodeMention,
  lexicon: NameLexicon,
): NameMention | null {
  for (let near = 0; near < line.length; near++) {
    for (let size = 2; size <= MAX_WORDS && near + size <= line.length; size++) {
      const words = line.slice(near, near + size);
      if (backwards) words.reverse();
      if (!words.every((word) => canName(word, lexicon) || lexicon.isParticle(word)) || !isCapital(words.at(-1)))
        continue;
      if (
        !words
          .slice(1)
          .every((word, i) => word.gap !== "break" || /^\s*\t\s*$/.test(page.text.slice(words[i]?.end, word.start)))
      )
        continue;
      for (let cut = 1; cut < size; cut++) {
        const [left, right] = [words.slice(0, cut), words.slice(cut)];
        const [a, b] = [spell(left), spell(right)];
        if (isNameOf(code.cf, a, b)) return nameMention(words, left, "codice-fiscale");
        if (isNameOf(code.cf, b, a)) return nameMention(words, right, "codice-fiscale");
      }
    }
  }
  return null;
}

/** A name that two cells share is two data, one in each. */
function byCell(holder: NameMention): NameMention[] {
  const cells: Word[][] = [[]];
  holder.words.forEach((word, i) => {
    if (i > 0 && word.gap === "break") cells.push([]);
    cells.at(-1)?.push(word);
  });
  if (cells.length === 1) return [holder];
  return cells.map((words) =>
    nameMention(words, words.every((word) => holder.surname.includes(word)) ? words : [], holder.by),
  );
}

const spell = (words: readonly Word[]): string => words.map((word) => word.folded).join("");
