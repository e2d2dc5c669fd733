import { runInNewContext } from "node:vm";
import { UsageFailure } from "../model/failure.ts";
import type { ReadPage, TextRange } from "../model/read-text.ts";
import { foldedQuery, originalRange, type SearchableText, searchableText } from "./searchable-text.ts";

/** A place in the visible text. */
export interface FoundText {
  readonly page: ReadPage;
  readonly range: TextRange;
}

/**
 * Every occurrence of a text in the visible text, whatever its case, accents, spacing and line ends. Where the text begins
 * or ends with a letter or digit, it must be a word there: "Rossi" is not found in "Rossini".
 */
export function findText(pages: readonly ReadPage[], wanted: string): FoundText[] {
  const query = foldedQuery(wanted);
  if (query === "") return [];
  return pages.flatMap((page) => {
    const searchable = searchableText(page, true);
    const { text } = searchable;
    const found: FoundText[] = [];
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
      const end = at + query.length;
      if (continues(text[at - 1], text[at]) || continues(text[end - 1], text[end])) continue;
      found.push({ page, range: originalRange(searchable, at, end) });
    }
    return found;
  });
}

const continues = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && /[\p{L}\p{N}]{2}/u.test(before + after);

const LONGEST_PATTERN = 500;
/** For one expression on the whole document, milliseconds. */
const TIME_LIMIT = 2000;

/**
 * Every match of a regular expression (ECMAScript, case apart) in the visible text of each page, in which a blank stands for
 * any run of blanks and line ends. Empty matches don't count.
 *
 * @throws UsageFailure when the expression is wrong, too long, or takes more time than any sensible one does.
 */
export function findPattern(pages: readonly ReadPage[], pattern: string): FoundText[] {
  if (pattern.length > LONGEST_PATTERN) {
    throw wrongPattern(`supera ${LONGEST_PATTERN} caratteri`, `it is longer than ${LONGEST_PATTERN} characters`);
  }
  const texts = pages.map((page) => searchableText(page, false));
  return matches(pattern, texts).flatMap((ranges, index) =>
    ranges.map(([start, end]) => {
      const searchable = texts[index] as SearchableText;
      return { page: searchable.page, range: originalRange(searchable, start, end) };
    }),
  );
}

/** A context of its own, because only there can a running expression be stopped. */
function matches(pattern: string, texts: readonly SearchableText[]): [start: number, end: number][][] {
  const script = `texts.map((text) => Array.from(text.matchAll(new RegExp(pattern, "giu")), (match) =>
    [match.index, match.index + match[0].length]).filter(([start, end]) => end > start))`;
  const values = { pattern, texts: texts.map(({ text }) => text) };
  try {
    return runInNewContext(script, values, { timeout: TIME_LIMIT });
  } catch (error) {
    // Errors of the other context are not instances of this one's classes.
    const { name, code } = error as { readonly name?: string; readonly code?: string };
    if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
      throw wrongPattern(
        `richiede più di ${TIME_LIMIT / 1000} secondi: ripetizioni dentro ripetizioni, come (a+)+, non finiscono mai`,
        `it takes more than ${TIME_LIMIT / 1000} seconds: repetitions within repetitions, like (a+)+, never end`,
      );
    }
    if (name === "SyntaxError") throw wrongPattern("non è valida", "it is not valid");
    throw error;
  }
}

const wrongPattern = (it: string, en: string): UsageFailure =>
  new UsageFailure(
    { it: `L'espressione di --regex non va bene: ${it}.`, en: `The expression of --regex is wrong: ${en}.` },
    {
      it: "Usare un'espressione regolare ECMAScript semplice, per esempio \\d{4}/20\\d\\d, oppure --text.",
      en: "Use a simple ECMAScript regular expression, for instance \\d{4}/20\\d\\d, or --text.",
    },
  );
