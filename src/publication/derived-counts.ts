import type { CountCell, CountTable } from "./count-tables.ts";

/**
 * The hidden cells of an act's tables that follow from what the tables show, with their counts: another table shows the
 * cell, or all other cells of its row or column and the total are known. What was found helps to find more.
 */
export function derivedCounts(tables: readonly CountTable[]): Map<CountCell, number> {
  const derived = new Map<CountCell, number>();
  const known = ({ count }: CountCell): boolean => count !== null;
  const shown = new Map(
    tables.flatMap(({ cells }) => cells.filter(known).map(({ key, count }) => [key, count] as const)),
  );
  const countOf = (cell: CountCell): number | null => cell.count ?? derived.get(cell) ?? shown.get(cell.key) ?? null;
  for (const { cells } of tables) {
    for (const cell of cells) {
      const elsewhere = shown.get(cell.key) ?? null;
      if (cell.count === null && elsewhere !== null) derived.set(cell, elsewhere);
    }
  }
  const sums = tables.flatMap((table) => sumsOf(table));
  for (let found = true; found; ) {
    found = false;
    for (const { parts, total } of sums) {
      const open = [...parts, total].filter((cell) => countOf(cell) === null);
      const [missing] = open;
      if (missing === undefined || open.length > 1) continue;
      const sum = parts.reduce((all, part) => all + (countOf(part) ?? 0), 0);
      const count = missing === total ? sum : (countOf(total) ?? 0) - sum;
      if (count < 0) continue;
      derived.set(missing, count);
      found = true;
    }
  }
  return derived;
}

interface Sum {
  readonly parts: readonly CountCell[];
  readonly total: CountCell;
}

function sumsOf({ cells, totalRow, totalColumn }: CountTable): Sum[] {
  const byLine = (lineOf: (cell: CountCell) => number, placeOf: (cell: CountCell) => number, at: number): Sum[] =>
    [...new Set(cells.map(lineOf))].flatMap((line) => {
      const ofLine = cells.filter((cell) => lineOf(cell) === line);
      const total = ofLine.find((cell) => placeOf(cell) === at);
      const parts = ofLine.filter((cell) => cell !== total);
      return total === undefined || parts.length < 2 ? [] : [{ parts, total }];
    });
  return [
    ...(totalColumn === null
      ? []
      : byLine(
          ({ row }) => row,
          ({ column }) => column,
          totalColumn,
        )),
    ...(totalRow === null
      ? []
      : byLine(
          ({ column }) => column,
          ({ row }) => row,
          totalRow,
        )),
  ];
}
