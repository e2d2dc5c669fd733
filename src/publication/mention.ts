import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadDocument, ReadPage, TextRange } from "../model/read-text.ts";
import { fold, SENTENCE_END } from "./fold.ts";

/** A person's name where it stands. */
export interface Mention {
  readonly datum: PersonalDatum;
  readonly page: ReadPage;
  /** `page.text`, folded. */
  readonly folded: string;
  /** A row of a table or line of a list, which is about this person alone; or a sentence. */
  readonly unit: TextRange & { readonly listed: boolean };
}

/** Titles and particles that a list line may hold beside names, codes and numbers. */
const LISTED_WORDS = 4;

/** Words beside a name and its score ("punti 60"). */
const SCORE_WORDS = 2;

/** The mentions of persons by name in the pages, in reading order. Names in the file name have no place and are left out. */
export function mentionsOf(read: ReadDocument, data: readonly PersonalDatum[]): Mention[] {
  return read.pages.flatMap((page) => {
    const onPage = data.filter((datum) => datum.page === page.page);
    const folded = fold(page.text);
    return onPage
      .filter((datum) => datum.category === "person-name")
      .sort((a, b) => a.start - b.start)
      .map((datum) => ({ datum, page, folded, unit: unitOf(page, folded, datum, onPage) }));
  });
}

function unitOf(page: ReadPage, folded: string, datum: TextRange, data: readonly TextRange[]): Mention["unit"] {
  const row = rowOf(page, datum);
  if (row !== null) return { ...row, listed: true };
  const line = {
    start: page.text.lastIndexOf("\n", datum.start - 1) + 1,
    end: endAt(page.text.indexOf("\n", datum.end), page.text),
  };
  if (isListed(page, line, data)) return { ...line, listed: true };
  return {
    start: folded.lastIndexOf(SENTENCE_END, datum.start - 1) + 1,
    end: endAt(folded.indexOf(SENTENCE_END, datum.end), folded),
    listed: false,
  };
}

const endAt = (index: number, text: string): number => (index < 0 ? text.length : index);

/** The whole row of a table that holds the range, null outside tables and in a row of headings. */
export function rowOf(page: ReadPage, range: TextRange): TextRange | null {
  for (const table of page.tables) {
    if (range.start < table.start || range.start >= table.end) continue;
    const row = table.rows.find((cells) => {
      const last = cells.at(-1);
      const first = cells[0];
      return first !== undefined && last !== undefined && range.start >= first.start && range.start < last.end;
    });
    const first = row?.[0];
    const last = row?.at(-1);
    if (first !== undefined && last !== undefined) return { start: first.start, end: last.end };
  }
  return null;
}

/**
 * A line that opens with a number or bullet and says little beside data, a name with a score, or a lone name next to
 * another lone name (one by itself is more likely a signature).
 */
function isListed(page: ReadPage, line: TextRange, data: readonly TextRange[]): boolean {
  const rest = withoutData(page, line, data);
  if (rest.includes("\t")) return true;
  if (/^\s*(?:[-•–*]|\(?\d{1,4}\s*[°º.)]|\d{1,4}\s)/.test(rest)) return wordCount(rest) <= 2 * LISTED_WORDS;
  if (/\d/.test(rest) && wordCount(rest) <= SCORE_WORDS) return true;
  if (wordCount(rest) > 0) return false;
  const before = { start: page.text.lastIndexOf("\n", line.start - 2) + 1, end: Math.max(0, line.start - 1) };
  const after = { start: line.end + 1, end: endAt(page.text.indexOf("\n", line.end + 1), page.text) };
  return [before, after].some(
    (other) =>
      other.end > other.start &&
      data.some(({ start, end }) => start >= other.start && end <= other.end) &&
      wordCount(withoutData(page, other, data)) === 0,
  );
}

/** The line with blanks for its data. */
function withoutData(page: ReadPage, line: TextRange, data: readonly TextRange[]): string {
  return data
    .filter(({ start, end }) => start >= line.start && end <= line.end)
    .reduce(
      (rest, { start, end }) => {
        const at = start - line.start;
        return rest.slice(0, at) + " ".repeat(end - start) + rest.slice(at + end - start);
      },
      page.text.slice(line.start, line.end),
    );
}

const wordCount = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0;
