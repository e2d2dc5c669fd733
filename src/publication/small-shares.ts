import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadCell, ReadDocument, ReadPage, ReadTable } from "../model/read-text.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { type CountTable, personTables, titleOf } from "./count-tables.ts";
import { findCue, hasCue } from "./cue.ts";
import { textOf } from "./document-parts.ts";
import { fold } from "./fold.ts";

/** A percentage or mean over one or two persons. */
export interface SmallShare {
  readonly page: ReadPage;
  readonly cell: ReadCell;
  /** The one or two are those that the percentage leaves out: the total gives them back. */
  readonly isRest: boolean;
  readonly isDelicate: boolean;
}

/** Numbers of persons, both ends included. */
interface Span {
  readonly least: number;
  readonly most: number;
}

const PERCENTAGE = /^(\d{1,3})(?:[.,](\d+))?\s*%?$/;
const NUMBER = /^\d[\d.]*(?:,\d+)?\s*(?:%|€)?$/;
const BRACKETS = /\(([^)]*)\)/;
/** The smallest number of persons that may be told. */
const SMALLEST = 3;

/**
 * The percentages of the tables that are one or two persons of a number that the table tells, or all but one or two of
 * them, and the means over one or two. The number stands in the row, in the label of the row or in the title.
 *
 * @param counts the same tables as `countTables` reads them.
 * @param rule its lists `shares`, `things`, `means`, `bases` and `labels`. @param words the lists of small counts.
 */
export function smallShares(
  read: ReadDocument,
  counts: readonly CountTable[],
  rule: PublicationRule,
  words: PublicationRule,
  persons: readonly PersonalDatum[],
): SmallShare[] {
  return personTables(read, persons).flatMap(({ page, table }) => {
    const known = counts.find((one) => one.table === table);
    return sharesIn(page, table, known, rule, words);
  });
}

function sharesIn(
  page: ReadPage,
  table: ReadTable,
  known: CountTable | undefined,
  rule: PublicationRule,
  words: PublicationRule,
): SmallShare[] {
  const { shares = [], things = [], means = [], bases = [], labels = [] } = rule.lists ?? {};
  const { persons = [], sensitive = [], population = [], totals = [] } = words.lists ?? {};
  const says = (cues: readonly string[], text: string): boolean => cues.some((cue) => hasCue(cue, text));
  const [header, ...body] = table.rows;
  if (header === undefined) return [];
  const title = fold(titleOf(page, table));
  const isDelicate = says([...sensitive, ...population], `${title}\n\n${fold(textOf(page, table))}`);
  const isAboutPersons = says(persons, title) || (known?.cells.length ?? 0) > 0;
  const ofTitle = numberOf(bases, title);
  const labelOf = (row: readonly ReadCell[]): string => textOf(page, row[0] ?? table);

  const shareColumns = header.slice(1).filter((heading) => {
    const text = textOf(page, heading);
    const folded = fold(text);
    if (says(things, folded) || says(means, folded)) return false;
    const cells = body.flatMap((row) => row.filter(({ column }) => column === heading.column));
    const isShare =
      text.includes("%") || says(shares, folded) || cells.some((cell) => textOf(page, cell).includes("%"));
    return isShare && (isAboutPersons || says([...persons, ...sensitive], folded));
  });
  const meanColumns = header.slice(1).filter((heading) => says(means, fold(textOf(page, heading))));

  const found: SmallShare[] = [];
  for (const [row, cells] of body.entries()) {
    const label = BRACKETS.exec(labelOf(cells))?.[1];
    const ofLabel = label === undefined ? null : numberOf(labels, fold(label));
    const base = ofLabel ?? baseOf(known, row) ?? ofTitle;
    if (base === null || base === 0) continue;
    const at = ({ column }: ReadCell): ReadCell[] => cells.filter((cell) => cell.column === column);
    const add = (cell: ReadCell, isRest: boolean): unknown => found.push({ page, cell, isRest, isDelicate });
    for (const cell of meanColumns.flatMap(at)) {
      if (base < SMALLEST && NUMBER.test(textOf(page, cell).trim()) && !says(totals, fold(labelOf(cells))))
        add(cell, false);
    }
    for (const heading of shareColumns) {
      if (known !== undefined && isShareOfColumn(page, body, heading, known)) continue;
      for (const cell of at(heading)) {
        const told = personsOf(textOf(page, cell).trim(), base);
        if (told === null || told.most === 0) continue;
        if (isSmall(told)) add(cell, false);
        else if (isSmall({ least: base - told.most, most: base - told.least })) add(cell, true);
      }
    }
  }
  return found;
}

const isSmall = ({ least, most }: Span): boolean => least > 0 && most < SMALLEST;

function numberOf(cues: readonly string[], folded: string): number | null {
  return cues.flatMap((cue) => findCue(cue, folded).flatMap(({ number }) => number ?? []))[0] ?? null;
}

/** The number of persons that a row is about: its total, or its only count. */
function baseOf(known: CountTable | undefined, row: number): number | null {
  const own = (known?.cells ?? []).filter((cell) => cell.row === row);
  const total = own.find(({ column }) => column === known?.totalColumn);
  const [only] = own;
  return total?.count ?? (own.length === 1 && only !== undefined ? only.count : null);
}

/** The numbers of persons that a rounded percentage may stand for; null where no number of persons gives it. */
function personsOf(text: string, base: number): Span | null {
  const [, whole, decimals = ""] = PERCENTAGE.exec(text) ?? [];
  if (whole === undefined) return null;
  const value = Number(`${whole}.${decimals || "0"}`);
  const half = 0.5 * 10 ** -decimals.length;
  // Some round and some cut: both are met.
  const least = Math.ceil(((value - half) * base) / 100 - 1e-9);
  const most = Math.floor(((value + 2 * half) * base) / 100 + 1e-9);
  return value > 100 || most < least ? null : { least: Math.max(0, least), most: Math.min(base, most) };
}

/** Percentages down a column of what the counts beside them are of their total say no more than the counts do. */
function isShareOfColumn(
  page: ReadPage,
  body: readonly (readonly ReadCell[])[],
  heading: ReadCell,
  { cells, totalRow }: CountTable,
): boolean {
  const columns = [...new Set(cells.map(({ column }) => column))];
  return columns.some((column) => {
    const own = cells.filter((cell) => cell.column === column);
    const parts = own.filter(({ row }) => row !== totalRow);
    const total =
      own.find(({ row }) => row === totalRow)?.count ?? parts.reduce((sum, { count }) => sum + (count ?? 0), 0);
    return parts.every(({ row, count }) => {
      const cell = body[row]?.find((one) => one.column === heading.column);
      const told = cell === undefined ? null : personsOf(textOf(page, cell).trim(), total);
      return count === null || (told !== null && count >= told.least && count <= told.most);
    });
  });
}
