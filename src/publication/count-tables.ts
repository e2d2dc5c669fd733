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
  readonly cells: readonly CountCell[];
  /** Numbers of the row and column that hold totals, null when there is none. */
  readonly totalRow: number | null;
  readonly totalColumn: number | null;
  /** The table is about health, employees, minors or hardship. */
  readonly isDelicate: boolean;
}

/** Lines above a table that say what it is about. */
const LINES_ABOVE = 3;
const COUNT = /^\d{1,3}(?:\.\d{3})+$|^\d+$/;
const MASKED = /^(?:\*+|<\s*=?\s*\d|≤\s*\d|\.{2,}|…|x)$/;

/**
 * The tables of a document that count persons, with those cells alone. A column counts persons when its heading says so,
 * or when its heading is neutral and the row (or the title of the table) does; columns of days, money, rates or things
 * don't.
 *
 * @param rule its lists `persons`, `things`, `sensitive`, `totals` and `hidden`.
 */
export function countTables(read: ReadDocument, rule: PublicationRule): CountTable[] {
  return read.pages.flatMap((page) => page.tables.flatMap((table) => countTable(page, table, rule) ?? []));
}

function countTable(page: ReadPage, table: ReadTable, rule: PublicationRule): CountTable | null {
  const header = table.rows[0];
  if (!table.hasHeader || header === undefined) return null;
  const { persons = [], things = [], sensitive = [], totals = [] } = rule.lists ?? {};
  const says = (cues: readonly string[], text: string): boolean => cues.some((cue) => hasCue(cue, text));
  const title = fold(page.text.slice(0, table.start).trimEnd().split("\n").slice(-LINES_ABOVE).join("\n"));
  const headings = new Map(header.map((cell) => [cell.column, fold(textOf(page, cell))]));
  const first = header[0]?.column;
  const body = table.rows.slice(1);
  const cells = body.flatMap((row, i) => {
    const label = fold(textOf(page, row[0] ?? table));
    return row.flatMap((cell): CountCell[] => {
      const heading = headings.get(cell.column) ?? "";
      if (cell.column === first || says(things, heading)) return [];
      const told = says(persons, heading) || (!says(things, label) && (says(persons, label) || says(persons, title)));
      const count = told ? countOf(fold(textOf(page, cell)).trim(), rule) : undefined;
      if (count === undefined) return [];
      const key = `${label.trim()}|${heading.trim()}`;
      return [{ page, cell, key, row: i, column: cell.column, count }];
    });
  });
  if (cells.length === 0) return null;
  const about = `${title}\n\n${fold(textOf(page, table))}`;
  const totalRow = body.findIndex((row) => says(totals, fold(textOf(page, row[0] ?? table))));
  const totalColumn = header.find((cell) => says(totals, headings.get(cell.column) ?? ""))?.column ?? null;
  return { cells, totalRow: totalRow < 0 ? null : totalRow, totalColumn, isDelicate: says(sensitive, about) };
}

/** The count of a cell, null when it is hidden, undefined when the cell holds something else. */
function countOf(text: string, rule: PublicationRule): number | null | undefined {
  if (COUNT.test(text)) return Number(text.replaceAll(".", ""));
  if (MASKED.test(text)) return null;
  return (rule.lists?.["hidden"] ?? []).some((cue) => hasCue(cue, text)) ? null : undefined;
}
