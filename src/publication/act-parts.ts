import type { ReadDocument, ReadPage, TextRange } from "../model/read-text.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { findCue, hasCue } from "./cue.ts";
import { fold } from "./fold.ts";

/** One act of a document that holds several: the act itself first, then its annexes. */
export interface ActPart {
  /** The pages that hold the part, whatever is not of it blanked: ranges and boxes are those of the whole document. */
  readonly read: ReadDocument;
  /** Whether a range of a page (0: the file name) belongs to the part. */
  readonly holds: (page: number, range: TextRange) => boolean;
}

/** A longer line is no heading. */
const HEADING_WORDS = 14;
/** Lines at the top of a page among which another act says what it is. */
const TOP_LINES = 8;

interface Opening {
  readonly page: number;
  readonly at: number;
}

/**
 * The acts that a document consists of. A new one begins at a heading such as "ALLEGATO A" and at the top of a page that
 * repeats the letterhead and names a kind of act.
 *
 * @param rule its list `annexes` has the words that open an annex, `acts` those that name an act.
 */
export function actParts(read: ReadDocument, rule: PublicationRule): ActPart[] {
  const openings = read.pages.flatMap((page, i) => openingsOf(page, i === 0 ? null : (read.pages[0] ?? null), rule));
  const starts: Opening[] = [{ page: 0, at: 0 }, ...openings];
  return starts
    .map((start, i) => part(read, start, starts[i + 1] ?? null))
    .filter(({ read: { pages } }, i) => i === 0 || pages.length > 0);
}

function part(read: ReadDocument, start: Opening, next: Opening | null): ActPart {
  const holds = (page: number, range: TextRange): boolean =>
    !isBefore(page, range.start, start) && (next === null || isBefore(page, range.start, next));
  const pages = read.pages
    .filter(({ page }) => page >= start.page && (next === null || page <= next.page))
    .map((page) => (page.page === start.page || page.page === next?.page ? onlyPart(page, holds) : page))
    .filter(({ text }) => text.trim() !== "");
  return { read: { fileName: read.fileName, pages }, holds };
}

const isBefore = (page: number, at: number, opening: Opening): boolean =>
  page < opening.page || (page === opening.page && at < opening.at);

/** A page on which the part begins or ends, the rest of it blanked. */
function onlyPart(page: ReadPage, holds: ActPart["holds"]): ReadPage {
  let start = 0;
  let kept = "";
  for (const line of page.text.split(/(?<=\n)/)) {
    const inside = holds(page.page, { start, end: start + line.length });
    kept += inside ? line : line.replace(/[^\n]/g, " ");
    start += line.length;
  }
  if (kept === page.text) return page;
  return { ...page, text: kept, tables: page.tables.filter((table) => holds(page.page, table)) };
}

function openingsOf(page: ReadPage, first: ReadPage | null, rule: PublicationRule): Opening[] {
  const { annexes = [], acts = [] } = rule.lists ?? {};
  const lines = linesOf(page);
  const openings = lines
    .filter((line, i) => isAnnex(line, lines[i + 1], annexes))
    .map(({ start }) => ({ page: page.page, at: start }));
  const top = lines[0];
  const isAnotherAct =
    first !== null &&
    top !== undefined &&
    openings[0]?.at !== top.start &&
    top.folded === linesOf(first)[0]?.folded &&
    lines.slice(1, TOP_LINES).some((line) => isHeading(line) && startsWithCue(line, acts));
  return isAnotherAct ? [{ page: page.page, at: top.start }, ...openings] : openings;
}

interface Line {
  readonly start: number;
  readonly text: string;
  readonly folded: string;
}

function linesOf(page: ReadPage): Line[] {
  let start = 0;
  return page.text.split("\n").flatMap((text): Line[] => {
    const at = start;
    start += text.length + 1;
    return text.trim() === "" ? [] : [{ start: at, text: text.trim(), folded: fold(text.trim()) }];
  });
}

/** A heading that opens an annex; lines of a list of annexes follow each other. */
const isAnnex = (line: Line, next: Line | undefined, cues: readonly string[]): boolean =>
  isHeading(line) && startsWithCue(line, cues) && next !== undefined && !startsWithCue(next, cues);

const isHeading = ({ text }: Line): boolean => text.split(/\s+/).length <= HEADING_WORDS && !/[;,.]$/.test(text);

const startsWithCue = ({ folded }: Line, cues: readonly string[]): boolean =>
  cues.some((cue) => hasCue(cue, folded) && findCue(cue, folded).some(({ start }) => start <= 1));
