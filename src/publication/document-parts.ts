import type { ReadDocument, ReadPage, TextRange } from "../model/read-text.ts";
import { fold } from "./fold.ts";

/** Where an act without a subject line says what it does. */
const OPERATIVE = /^\s*(?:si\s+|il .{3,40}\s)?(?:decreta|determina|dispone|delibera|individua)\b[\s:]*/im;

/** The parts of a document that tell its type, folded. */
export interface DocumentParts {
  /** Lines at the head of the first page that read like a title, not like prose. */
  readonly title: string;
  /** Headings of the tables, one table a line. */
  readonly columns: string;
  readonly text: string;
}

/** Lines of the first page among which a title is looked for. */
const TITLE_LINES = 18;
/** A longer line is prose. */
const TITLE_WORDS = 18;
/** After so many lines of prose the title is over. */
const PROSE_LINES = 2;
/** Characters within which an act says what it is; in what follows almost every word turns up. */
const TELLING_TEXT = 20_000;
/** The articles of an act have titles of their own. */
const ARTICLE = /^art(?:icolo|\.)?\s*\d/i;

export function documentParts(read: ReadDocument): DocumentParts {
  const first = read.pages[0];
  return {
    title: first === undefined ? "" : fold([...titleLines(first), ...operativePart(first)].join("\n\n")),
    columns: fold(read.pages.flatMap((page) => headings(page)).join("\n\n")),
    text: fold(
      read.pages
        .map((page) => page.text)
        .join("\n\n")
        .slice(0, TELLING_TEXT),
    ),
  };
}

/** The text above the first table. A letterhead that reads like a table opens the page: its first row is text too. */
function headOf(page: ReadPage): string {
  const [first, second] = page.tables;
  if (first === undefined) return page.text;
  if (page.text.slice(0, first.start).trim() !== "") return page.text.slice(0, first.start);
  const top = (first.rows[0] ?? []).map((cell) => textOf(page, cell)).join("\n");
  return `${top}\n${page.text.slice(first.end, second?.start ?? page.text.length)}`;
}

function titleLines(page: ReadPage): string[] {
  const lines = headOf(page)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, TITLE_LINES);
  const blocks: string[] = [];
  let goesOn = false;
  let prose = 0;
  for (const line of lines) {
    if (!isTitle(line)) {
      goesOn = false;
      prose++;
      continue;
    }
    if (ARTICLE.test(line) || prose >= PROSE_LINES) break;
    // A title in capitals, or one that breaks at a preposition, goes on in the next line.
    if (goesOn && (isCapitals(line) || /^\p{Ll}/u.test(line))) blocks[blocks.length - 1] += ` ${line}`;
    else blocks.push(line);
    goesOn = isCapitals(line) || /(?<!\p{L})(?:\p{Ll}{1,4}|oggetto:?)$/iu.test(line);
  }
  return blocks;
}

/** The first sentence of the operative part, which stands in for the subject where there is none. */
function operativePart({ text }: ReadPage): string[] {
  const verb = /^\s*oggetto\b/im.test(text) ? null : OPERATIVE.exec(text);
  if (verb === null) return [];
  const sentence = text.slice(verb.index + verb[0].length).split(/[.;]\s/)[0] ?? "";
  return [
    sentence
      .split(/\s+/)
      .slice(0, 2 * TITLE_WORDS)
      .join(" "),
  ];
}

const isCapitals = (line: string): boolean => /\p{Lu}{2}/u.test(line) && !/\p{Ll}{2}/u.test(line);

/** Short and not the middle or end of a sentence. A line in capitals is a title however it ends. */
function isTitle(line: string): boolean {
  if (line.split(/\s+/).length > TITLE_WORDS) return false;
  if (isCapitals(line) || /^oggetto\b/i.test(line)) return true;
  if (/(?<!\.\p{L})[.;,]$/u.test(line) && line.split(/\s+/).length >= 8) return false;
  return !/[;,]$/.test(line) && !/\p{Ll}{3}\.$/u.test(line) && !/\p{L}-$/u.test(line) && !/^\p{Ll}/u.test(line);
}

function headings(page: ReadPage): string[] {
  return page.tables.flatMap((table) => {
    const row = table.rows[0];
    return row === undefined || !table.hasHeader ? [] : [row.map((cell) => textOf(page, cell)).join("\n\n")];
  });
}

export const textOf = (page: ReadPage, range: TextRange): string => page.text.slice(range.start, range.end);
