import type { TextRange } from "../../model/read-text.ts";
import type { ActPage } from "../act-text.ts";
import { Ranges } from "../ranges.ts";

/** A stretch of text that says one thing: a sentence, a list item, a heading, a table row. */
export type Sentences = Ranges;

/** A line shorter than this part of the page's long lines was not ended by the margin. */
const SHORT_LINE = 0.62;

/** Sentences of a page, in order, without gaps but for blank space. Rows of tables are sentences of their own. */
export function sentencesOf(page: ActPage): Sentences {
  const { text } = page;
  const longest = longLine(page);
  const found: TextRange[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== "") found.push({ start, end });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (unit === "\n" && endsAtLine(page, i, longest)) close(i + 1);
    else if ((unit === "." || unit === "!" || unit === "?" || unit === ";") && endsAtMark(text, i)) close(i + 1);
  }
  close(text.length);
  return new Ranges(found);
}

/** The length that nine lines in ten do not pass. */
function longLine({ lines }: ActPage): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function endsAtLine(page: ActPage, i: number, longest: number): boolean {
  const { text } = page;
  const after = text.slice(i + 1, i + 60);
  if (/^\s*(?:\n|$)/.test(after) || /^\s*(?:[-•*–]\s|\d{1,3}[.)]\s|[a-z]\)\s)/.test(after)) return true;
  const line = page.lineAt(Math.max(0, i - 1));
  const cells = text.slice(line.start, i);
  if (cells.includes("\t") || after.split("\n")[0]?.includes("\t")) return true;
  if (/;[^;]*;/.test(cells) || /:\s*$/.test(cells)) return true;
  return i - line.start < longest * SHORT_LINE && /^\s*["«(]?[\p{Lu}\d]/u.test(after) && !/[,-]\s*$/.test(cells);
}

/** A line longer than this is no row of a list. */
const LONGEST_ROW = 160;

/** Whether a line is a row written as `a; b; c`. */
export const isList = (line: string): boolean => line.length <= LONGEST_ROW && /;[^;]*;/.test(line);

/** The line that holds an offset, null when it is too long for a row. */
function lineAround(text: string, i: number): string | null {
  const around = text.slice(Math.max(0, i - LONGEST_ROW), i + LONGEST_ROW);
  const at = Math.min(i, LONGEST_ROW);
  const from = around.lastIndexOf("\n", at) + 1;
  const to = around.indexOf("\n", at);
  const line = around.slice(from, to < 0 ? around.length : to);
  return line.length <= LONGEST_ROW ? line : null;
}

function endsAtMark(text: string, i: number): boolean {
  if (!/^["»)]?\s/.test(text.slice(i + 1, i + 3))) return false;
  // Within a line of `a; b; c` the marks part the cells of a row.
  if (text.charAt(i) === ";") {
    const line = lineAround(text, i);
    return line === null || !isList(line);
  }
  if (text.charAt(i) !== ".") return true;
  return (
    /[\p{L}\d)"»]{3}$/u.test(text.slice(Math.max(0, i - 3), i)) ||
    (/^\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text.slice(i + 1, i + 40)) && /\d$/.test(text.slice(i - 1, i)))
  );
}
