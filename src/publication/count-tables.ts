import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadCell, ReadDocument, ReadPage, ReadTable } from "../model/read-text.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { hasCue } from "./cue.ts";
import { textOf } from "./document-parts.ts";
import { fold } from "./fold.ts";

/** A cell that counts persons. */
export interface CountCell {
  readonly page: ReadPage;
  readonly cell: ReadCell;
  /** Labels of its row and column, folded: the same cell in another table of the act has the same. */
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** Null when the table hides it. */
  readonly count: number | null;
}

/** A table that counts persons. */
export interface CountTable {
  readonly table: ReadTable;
  readonly cells: readonly CountCell[];
  /** Numbers of the row and column that hold totals, null when there is none. */
  readonly totalRow: number | null;
  readonly totalColumn: number | null;
  /** The table is about health, employees, minors or hardship, or counts the inhabitants of a place by what they are. */
  readonly isDelicate: boolean;
}

/** Lines above a table that say what it is about, and those above them of which only headings do. */
const LINES_ABOVE = 3;
const HEADINGS_ABOVE = 4;
const HEADING_WORDS = 14;
const CLASS = /^(?:19|20)\d{2}$|\d.*(?:\p{L}|[-–]\d|\+$)/u;
const COUNT = /^\d{1,3}(?:\.\d{3})+$|^\d+$/;
const MASKED = /^(?:\*+|<\s*=?\s*\d|≤\s*\d|\.{2,}|…|x)$/;

/**
 * The tables of a document that count persons, with those cells alone. A column counts persons when its heading says so,
 * or when its heading is neutral and the row (or the title of the table) does; columns of days, money, rates or things
 * don't. A table in which somebody is named tells of each, and counts nobody.
 *
 * @param rule its lists `persons`, `measures`, `things`, `sensitive`, `population`, `totals` and `hidden`.
 */
export function countTables(
  read: ReadDocument,
  rule: PublicationRule,
  persons: readonly PersonalDatum[],
): CountTable[] {
  return personTables(read, persons).flatMap(({ page, table }) => countTable(page, table, rule) ?? []);
}

/** The tables of a document but those that tell of persons one by one. */
export const personTables = (
  read: ReadDocument,
  persons: readonly PersonalDatum[],
): { readonly page: ReadPage; readonly table: ReadTable }[] =>
  read.pages.flatMap((page) => {
    const named = persons.filter((one) => one.page === page.page);
    return page.tables.filter((table) => !tellsOfEach(table, named)).map((table) => ({ page, table }));
  });

/** Half of the rows or more are about somebody named. */
const tellsOfEach = ({ rows }: ReadTable, persons: readonly PersonalDatum[]): boolean =>
  rows.filter((row) => {
    const [start, end] = [row[0]?.start ?? 0, row.at(-1)?.end ?? 0];
    return persons.some((one) => one.start >= start && one.end <= end);
  }).length >=
  rows.length / 2;

function countTable(page: ReadPage, table: ReadTable, rule: PublicationRule): CountTable | null {
  const header = table.rows[0];
  if (header === undefined || !(table.hasHeader || namesClasses(page, table))) return null;
  const { persons = [], measures = [], things = [], sensitive = [], population = [], totals = [] } = rule.lists ?? {};
  const says = (cues: readonly string[], text: string): boolean => cues.some((cue) => hasCue(cue, text));
  const title = fold(titleOf(page, table));
  const headings = new Map(header.map((cell) => [cell.column, fold(textOf(page, cell))]));
  const first = header[0]?.column;
  const body = table.rows.slice(1);
  const labels = body.map((row) => fold(textOf(page, row[0] ?? table)));
  const isTotal = (text: string): boolean => says(totals, text);
  // Headings that are all schools or classes part the persons; a single one counts schools.
  const columnThings = isBreakdown([...headings.values()].slice(1), things, isTotal)
    ? measures
    : [...measures, ...things];
  const rowThings = isBreakdown(labels, things, isTotal) ? measures : [...measures, ...things];
  const cells = body.flatMap((row, i) => {
    const label = labels[i] ?? "";
    return row.flatMap((cell): CountCell[] => {
      const heading = headings.get(cell.column) ?? "";
      if (cell.column === first || says(columnThings, heading)) return [];
      const told =
        says(persons, heading) || (!says(rowThings, label) && (says(persons, label) || says(persons, title)));
      const count = told ? countOf(fold(textOf(page, cell)).trim(), rule) : undefined;
      if (count === undefined) return [];
      const key = `${label.trim()}|${heading.trim()}`;
      return [{ page, cell, key, row: i, column: cell.column, count }];
    });
  });
  if (cells.length === 0) return null;
  const about = `${title}\n\n${fold(textOf(page, table))}`;
  const totalRow = labels.findIndex(isTotal);
  const totalColumn = header.find((cell) => says(totals, headings.get(cell.column) ?? ""))?.column ?? null;
  return {
    table,
    cells,
    totalRow: totalRow < 0 ? null : totalRow,
    totalColumn,
    isDelicate: says([...sensitive, ...population], about),
  };
}

/** Two or more labels, all of which say one of the things. */
function isBreakdown(
  labels: readonly string[],
  things: readonly string[],
  isTotal: (text: string) => boolean,
): boolean {
  const parts = labels.filter((label) => !isTotal(label));
  return parts.length > 1 && things.some((cue) => parts.every((label) => hasCue(cue, label)));
}

/** The lines above a table that say what it is about. */
export function titleOf(page: ReadPage, table: ReadTable): string {
  const above = page.text.slice(0, table.start).trimEnd().split("\n");
  const headings = above
    .slice(-LINES_ABOVE - HEADINGS_ABOVE, -LINES_ABOVE)
    .filter(
      (line) => !line.includes("\t") && line.split(/\s+/).length <= HEADING_WORDS && !/[.;,:]$/.test(line.trim()),
    );
  return [...headings, ...above.slice(-LINES_ABOVE)].join("\n");
}

/** A first row of classes (`0-4 anni`, `2023`) over rows of a label and counts: headings that look like numbers. */
function namesClasses(page: ReadPage, { rows: [first, ...body] }: ReadTable): boolean {
  const text = (cell: ReadCell): string => textOf(page, cell).trim();
  const isLabelled = (row: readonly ReadCell[]): boolean => row[0] !== undefined && !/\d/.test(text(row[0]));
  if (first === undefined || !isLabelled(first) || !first.slice(1).some((cell) => CLASS.test(text(cell)))) return false;
  const values = body.filter(isLabelled).flatMap((row) => row.slice(1).map(text));
  return values.length >= first.length && values.filter((value) => COUNT.test(value)).length > values.length / 2;
}

/** The count of a cell, null when it is hidden, undefined when the cell holds something else. */
function countOf(text: string, rule: PublicationRule): number | null | undefined {
  if (COUNT.test(text)) return Number(text.replaceAll(".", ""));
  if (MASKED.test(text)) return null;
  return (rule.lists?.["hidden"] ?? []).some((cue) => hasCue(cue, text)) ? null : undefined;
}
