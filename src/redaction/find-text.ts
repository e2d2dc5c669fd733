import { runInNewContext } from "node:vm";
import { UsageFailure } from "../model/failure.ts";
import type { ReadPage, TextRange } from "../model/read-text.ts";
import { bodies } from "./page-breaks.ts";
import { foldedQuery, originalRange, type SearchableText, searchableText } from "./searchable-text.ts";

/** A place in the visible text. */
export interface FoundText {
  readonly page: ReadPage;
  readonly range: TextRange;
}

/**
 * Every occurrence of a text in the visible text, whatever its case, accents, spacing, line ends and page breaks. Where the
 * text begins or ends with a letter or digit, it must be a word there: "Rossi" is not found in "Rossini".
 *
 * @returns an occurrence over a page break as one place on either page.
 */
export function findText(pages: readonly ReadPage[], wanted: string): FoundText[] {
  const query = foldedQuery(wanted);
  if (query === "") return [];
  const texts = pages.map((page) => searchableText(page, true));
  const body = bodies(pages);
  return texts.flatMap((searchable, index) => {
    const next = texts[index + 1];
    return [
      ...wordsAt(searchable.text, query).map(([start, end]) => placeIn(searchable, start, end)),
      ...(next === undefined
        ? []
        : overBreak(searchable, next, query, [body[index]?.end ?? 0, body[index + 1]?.start ?? 0])),
    ];
  });
}

const placeIn = (searchable: SearchableText, start: number, end: number): FoundText => ({
  page: searchable.page,
  range: originalRange(searchable, start, end),
});

/** Where whole words spell a query. */
function wordsAt(text: string, query: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    const end = at + query.length;
    if (!continues(text[at - 1], text[at]) && !continues(text[end - 1], text[end])) found.push([at, end]);
  }
  return found;
}

/** Occurrences that begin on a page and end on the next. @param cut where the one's text ends and the other's begins */
function overBreak(
  before: SearchableText,
  after: SearchableText,
  query: string,
  [end, start]: readonly [number, number],
): FoundText[] {
  const until = before.from.findLastIndex((at) => at < end) + 1;
  const from = after.from.findIndex((at) => at >= start);
  if (until === 0 || from < 0) return [];
  const whole = before.text.slice(0, until).trimEnd();
  const tail = after.text.slice(from, from + query.length);
  // The break falls between two words, or divides one.
  const joints = [
    { head: whole, between: " " },
    { head: whole.replace(/-$/u, ""), between: "" },
  ];
  return joints.flatMap(({ head, between }) => {
    const first = Math.max(0, head.length - query.length);
    const middle = head.length - first;
    const joined = head.slice(first) + between + tail;
    return wordsAt(joined, query)
      .filter(([at, to]) => at < middle && to > middle + between.length)
      .flatMap(([at, to]) => [
        placeIn(before, first + at, head.length),
        placeIn(after, from, from + to - middle - between.length),
      ]);
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
