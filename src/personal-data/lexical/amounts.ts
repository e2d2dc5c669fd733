import type { TextRange } from "../../model/read-text.ts";
import type { PageView } from "./page-view.ts";

const AMOUNT = /(?<![\d/.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d{2})?|\d{1,7},\d{2})(?![\d/])(?!\s?%)/g;
const REACH = 60;
const ROW_REACH = 300;

/** The first amount of money after a range, on its line or in its row; null when there is none near. */
export function amountAfter(view: PageView, range: TextRange): TextRange | null {
  const { page } = view;
  const row = page.rowAt(range);
  const line = page.lineAt(range.end);
  const stop = Math.min(row?.end ?? Math.max(line.end, range.end), range.end + (row === null ? REACH : ROW_REACH));
  const first = amountsIn(view, { start: range.end, end: stop })[0];
  if (first !== undefined) return endsBetween(page.text.slice(range.end, first.start)) ? null : first;
  // In running text the amount may stand on the next line.
  const next =
    row === null
      ? amountsIn(view, { start: range.end, end: Math.min(page.text.length, range.end + 40) })[0]
      : undefined;
  return next !== undefined && !endsBetween(page.text.slice(range.end, next.start)) ? next : null;
}

/** The amount is of something else when a sentence or a bracket ends between. */
const endsBetween = (gap: string): boolean => /[\p{L})]{3}[.;:]\s(?=\p{Lu})|;|\n\s*\n|^[^(]*\)/u.test(gap);

/** Amounts inside a range. */
export function amountsIn({ page }: PageView, { start, end }: TextRange): TextRange[] {
  return [...page.text.slice(start, end).matchAll(AMOUNT)].map((hit) => ({
    start: start + hit.index,
    end: start + hit.index + hit[0].length,
  }));
}

/** Cells of the row of a range that hold an amount and nothing else. */
export function amountCells(view: PageView, range: TextRange): TextRange[] {
  const scope = view.scopeAt(range);
  if (!scope.isRow) return [];
  return amountsIn(view, scope).filter((amount) => {
    const cell = view.cellAt(amount);
    return (
      cell !== null &&
      view.page.text.slice(cell.start, cell.end).replace(/[€\s]|euro/gi, "").length === amount.end - amount.start
    );
  });
}
