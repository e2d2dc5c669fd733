import { enclosingBox } from "../model/box.ts";
import { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import {
  lineBoxes,
  placeOf,
  type ReadCell,
  type ReadDocument,
  type ReadPage,
  type ReadTable,
  type TextRange,
} from "../model/read-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { mayBlock, type PublicationRow, type RowDatum } from "../rules/publication-row.ts";
import { findCue, hasCue } from "./cue.ts";
import { textOf } from "./document-parts.ts";
import { fold } from "./fold.ts";
import { isOfPrivatePerson, type JudgedDatum } from "./judge-datum.ts";
import { publicationFinding, publicationRule } from "./publication-finding.ts";

/**
 * What a row forbids and no recogniser of personal data knows: whole columns (partial scores, preference titles) and words
 * in a person's table row (conditional admission). Beside names they block; beside codes a person has to look.
 */
export function excessEntries(
  read: ReadDocument,
  data: readonly JudgedDatum[],
  row: PublicationRow,
  catalog: RuleCatalog,
): Finding[] {
  const rule = publicationRule(catalog, "excess-datum");
  const persons = data.filter((judged) => isOfPrivatePerson(judged) && judged.datum.category === "person-name");
  return read.pages.flatMap((page) =>
    page.tables.flatMap((table) => {
      const named = (range: TextRange): boolean =>
        persons.some(({ datum }) => datum.page === page.page && datum.start >= range.start && datum.end <= range.end);
      return row.forbidden.flatMap((item) =>
        [...columnsOf(page, table, item), ...entriesOf(page, table, item)].map((excess) => ({
          ...publicationFinding(rule, {
            row,
            texts: { datum: item.label },
            place: excess.place,
            severity: named(excess.row) && mayBlock(row) ? rule.severity : "revisione",
          }),
          evidence: excess.evidence,
        })),
      );
    }),
  );
}

interface Excess {
  readonly place: Place;
  readonly evidence: Evidence | null;
  /** The part of the table whose persons the excess is about. */
  readonly row: TextRange;
}

function columnsOf(page: ReadPage, table: ReadTable, item: RowDatum): Excess[] {
  const header = table.rows[0];
  if (header === undefined || !table.hasHeader) return [];
  return header.flatMap((heading) => {
    const folded = fold(textOf(page, heading));
    if (!(item.columns ?? []).some((cue) => hasCue(cue, folded))) return [];
    const cells = table.rows
      .slice(1)
      .flatMap((cells) => cells.filter((cell) => cell.column === heading.column && !isEmpty(page, cell)));
    return cells.length === 0 ? [] : [{ place: placeOfCells(page, cells), evidence: null, row: table }];
  });
}

/** Nothing but dashes and the like stands for "none". */
const isEmpty = (page: ReadPage, cell: ReadCell): boolean => !/[\p{L}\p{N}*]/u.test(textOf(page, cell));

function entriesOf(page: ReadPage, table: ReadTable, item: RowDatum): Excess[] {
  const body = table.hasHeader ? table.rows.slice(1) : table.rows;
  return body.flatMap((cells) => {
    const row = { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
    const folded = fold(textOf(page, row));
    return (item.entries ?? []).flatMap((cue) =>
      findCue(cue, folded).map(({ start, end }) => {
        const range = { start: row.start + start, end: row.start + end };
        return { place: placeOf(page, range), evidence: new Evidence(textOf(page, range), { word: "testo" }), row };
      }),
    );
  });
}

function placeOfCells(page: ReadPage, cells: readonly ReadCell[]): Place {
  const boxes = cells.flatMap((cell) => lineBoxes(page, cell));
  return boxes.length === 0 ? { page: page.page, bbox: null } : { page: page.page, bbox: enclosingBox(boxes), boxes };
}
