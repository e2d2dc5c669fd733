import type { Finding } from "../model/finding.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import { placeOf, type ReadDocument } from "../model/read-text.ts";
import type { Severity } from "../model/severity.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { type CountCell, type CountTable, countTables } from "./count-tables.ts";
import { derivedCounts } from "./derived-counts.ts";
import { publicationFinding, publicationRule } from "./publication-finding.ts";
import { smallShares } from "./small-shares.ts";

/** The smallest count of persons that may be published. */
const SMALLEST = 3;

/** The doubt on tables of bodies outside the statistical system, and its answers. */
const STRICTNESS = { doubt: "DOUBT-13", block: "sempre-blocco", review: "sempre-revisione" } as const;

/**
 * The cells of tables that count one or two persons, and those that the totals give back, also across the tables of the
 * document; percentages and means over one or two. Zero counts nobody.
 */
export function smallCounts(
  read: ReadDocument,
  data: readonly PersonalDatum[],
  row: PublicationRow | null,
  catalog: RuleCatalog,
  settings: DoubtSettings,
): Finding[] {
  const shown = publicationRule(catalog, "small-count");
  const hidden = publicationRule(catalog, "derivable-count");
  const share = publicationRule(catalog, "small-base");
  const persons = data.filter(({ category }) => category === "person-name");
  const tables = countTables(read, shown, persons);
  const derived = derivedCounts(tables);
  const finding = (rule: PublicationRule, about: Delicacy, { page, cell }: Pick<CountCell, "page" | "cell">): Finding =>
    publicationFinding(rule, {
      texts: row === null ? {} : { row: row.title },
      place: placeOf(page, cell),
      severity: severityOf(rule, about, settings),
    });
  const rests = new Set(smallRests(tables));
  return [
    ...tables.flatMap((table) =>
      table.cells.flatMap((cell) => {
        if (isSmall(cell.count)) return [finding(shown, table, cell)];
        const isGivenBack = (cell.count === null && isSmall(derived.get(cell) ?? null)) || rests.has(cell);
        return isGivenBack ? [finding(hidden, table, cell)] : [];
      }),
    ),
    ...smallShares(read, tables, share, shown, persons).map((one) => finding(one.isRest ? hidden : share, one, one)),
  ];
}

const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < SMALLEST;

type Delicacy = Pick<CountTable, "isDelicate">;

/** Counts beside a total that leave one or two persons who are counted nowhere else. */
const smallRests = (tables: readonly CountTable[]): CountCell[] =>
  tables.flatMap(({ cells, totalRow, totalColumn }) => {
    const isTotal = (cell: CountCell): boolean => cell.column === totalColumn;
    const parts = cells.filter((cell) => !isTotal(cell));
    if (totalColumn === null || new Set(parts.map(({ column }) => column)).size > 1) return [];
    return parts.filter(({ row, count }) => {
      const total = cells.find((cell) => isTotal(cell) && cell.row === row)?.count ?? null;
      return row !== totalRow && count !== null && total !== null && isSmall(total - count);
    });
  });

function severityOf(rule: PublicationRule, table: Delicacy, settings: DoubtSettings): Severity {
  const answer = settings.get(STRICTNESS.doubt);
  if (answer === STRICTNESS.block) return rule.severity;
  if (answer === STRICTNESS.review) return rule.severityElsewhere ?? rule.severity;
  return table.isDelicate ? rule.severity : (rule.severityElsewhere ?? rule.severity);
}
