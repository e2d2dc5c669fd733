import type { ReadPage } from "../model/read-text.ts";

/** Lines at either end of a page that may be a running header or footer. */
const MOST_RUNNING = 4;
/** A line that only counts the page. */
const PAGE_NUMBER = /^(?:pag(?:ina|\.)?)?\s*[-–]?\s*\d+\s*[-–]?(?:\s*(?:di|\/|su)\s*\d+)?$/iu;

/**
 * Where the text of each page begins and ends once running headers, footers and page numbers are left out: a sentence goes on
 * from one end to the next beginning. Ranges of `ReadPage.text`.
 */
export function bodies(pages: readonly ReadPage[]): { start: number; end: number }[] {
  const lines = pages.map(({ text }) => linesOf(text));
  const heads = countOf(lines.map((page) => page.slice(0, MOST_RUNNING)));
  const feet = countOf(lines.map((page) => page.slice(-MOST_RUNNING)));
  return lines.map((page, index) => {
    let [first, last] = [0, page.length - 1];
    const isRunning = (at: number, known: ReadonlyMap<string, number>): boolean => {
      const line = page[at];
      return line !== undefined && (PAGE_NUMBER.test(line.text) || (known.get(alike(line.text)) ?? 0) > 1);
    };
    while (first < MOST_RUNNING && first <= last && isRunning(first, heads)) first++;
    while (page.length - 1 - last < MOST_RUNNING && last >= first && isRunning(last, feet)) last--;
    if (first > last) return { start: 0, end: pages[index]?.text.length ?? 0 };
    return { start: page[first]?.start ?? 0, end: page[last]?.end ?? 0 };
  });
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const at = start;
    start += line.length + 1;
    return line.trim() === "" ? [] : [{ text: line.trim(), start: at, end: at + line.length }];
  });
}

/** Headers differ from page to page by numbers only. */
const alike = (line: string): string => line.replace(/\d+/gu, "0");

/** On how many pages each line stands. */
function countOf(pages: readonly (readonly Line[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const line of new Set(lines.map(({ text }) => alike(text)))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}
