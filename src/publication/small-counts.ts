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

/** The smallest count of persons that may be published. */
const SMALLEST = 3;

/** The doubt on tables of bodies outside the statistical system, and its answers. */
const STRICTNESS = { doubt: "DOUBT-13", block: "sempre-blocco", review: "sempre-revisione" } as const;

/**
 * The cells of tables that count one or two persons, and the hidden ones that the totals give back, also across the
 * tables of the document. Zero counts nobody.
 */
export function smallCounts(
  read: ReadDocument,
  data: readonly PersonalDatum[],
  row: PublicationRow | null,
  catalog: RuleCatalog,
  settings: DoubtSettings,
): Finding[] {
  const [shown, hidden] = ["small-count", "derivable-count"].map((id) => publicationRule(catalog, id)) as [
    PublicationRule,
    PublicationRule,
  ];
  const tables = countTables(
    read,
    shown,
    data.filter(({ category }) => category === "person-name"),
  );
  const derived = derivedCounts(tables);
  const finding = (rule: PublicationRule, table: CountTable, cell: CountCell): Finding =>
    publicationFinding(rule, {
      texts: row === null ? {} : { row: row.title },
      place: placeOf(cell.page, cell.cell),
      severity: severityOf(rule, table, settings),
    });
  return tables.flatMap((table) =>
    table.cells.flatMap((cell) => {
      if (isSmall(cell.count)) return [finding(shown, table, cell)];
      return cell.count === null && isSmall(derived.get(cell) ?? null) ? [finding(hidden, table, cell)] : [];
    }),
  );
}

const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < SMALLEST;

function severityOf(rule: PublicationRule, table: CountTable, settings: DoubtSettings): Severity {
  const answer = settings.get(STRICTNESS.doubt);
  if (answer === STRICTNESS.block) return rule.severity;
  if (answer === STRICTNESS.review) return rule.severityElsewhere ?? rule.severity;
  return table.isDelicate ? rule.severity : (rule.severityElsewhere ?? rule.severity);
}
