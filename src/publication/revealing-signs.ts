import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadDocument, ReadPage, ReadTable, TextRange } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import { textOf } from "./document-parts.ts";
import { fold } from "./fold.ts";
import { rowOf } from "./mention.ts";

/** An item of a legend: `(*) invalido`, `# = invalido civile`, `MAL malattia`. */
const LEGEND = /^[\s("'[]*([*#°§†^+•@]{1,3}|[A-Z]{1,5}|\d{1,3})[\s)"'\]]*(?:[=:–-]+|\s)[\s=:–-]*(?=\p{L})/u;
const LEGEND_WORD = /^\s*(?:legenda|note|nota)\s*:?\s*/i;
const ITEM_END = /[\n,;.]/;
const NUMBER = /^\d{1,4}(?:[.,]\d+)?$/;

/**
 * Signs beside persons that stand for a datum of a rule with a list `signs`: because a legend of the document says so, or
 * because everybody knows them, as that list does (`104` in a plan of holidays).
 *
 * @param data what was found in the document: the persons, and in the legends what the signs mean.
 */
export const revealingSigns = (
  read: ReadDocument,
  data: readonly PersonalDatum[],
  rules: ReadonlyMap<string, DataRule>,
): PersonalDatum[] =>
  [...rules.values()].flatMap((rule) => {
    const signs = rule.lexicon["signs"];
    return signs === undefined ? [] : signsOf(read, data, rule, new Set(signs.map(fold)));
  });

function signsOf(
  read: ReadDocument,
  data: readonly PersonalDatum[],
  rule: DataRule,
  known: ReadonlySet<string>,
): PersonalDatum[] {
  const legends = read.pages.flatMap((page) => legendsOf(page, data, rule));
  const explained = new Set(legends.map(({ sign }) => sign));
  return read.pages.flatMap((page) => {
    const persons = data.filter((one) => one.page === page.page && isPerson(one));
    const met = [
      ...page.tables.flatMap((table) => signsIn(page, table, persons, explained, known)),
      ...persons.flatMap((person) => signBeside(page, person, explained)),
    ].filter((range) => !legends.some((one) => one.page === page && one.start <= range.start && one.end >= range.end));
    return [...new Map(met.map((range) => [range.start, range])).values()].map((range) => signDatum(page, range, rule));
  });
}

const isPerson = ({ category, role }: PersonalDatum): boolean =>
  category === "person-name" && role !== "office-holder" && role !== "commission-member";

interface Legend extends TextRange {
  readonly page: ReadPage;
  readonly sign: string;
}

/** The items of legends in which words were found that reveal the datum. */
function legendsOf(page: ReadPage, data: readonly PersonalDatum[], rule: DataRule): Legend[] {
  return data.flatMap((meaning): Legend[] => {
    if (meaning.page !== page.page || meaning.rule !== rule.id || rowOf(page, meaning) !== null) return [];
    let start = meaning.start;
    while (start > 0 && !ITEM_END.test(page.text.charAt(start - 1))) start--;
    const item = page.text.slice(start, meaning.end);
    const bare = item.replace(LEGEND_WORD, "");
    const sign = LEGEND.exec(bare)?.[1];
    return sign === undefined ? [] : [{ page, sign, start, end: meaning.end }];
  });
}

/** Cells of persons' tables that hold such a sign alone, or at the end of a name. */
function signsIn(
  page: ReadPage,
  table: ReadTable,
  persons: readonly PersonalDatum[],
  explained: ReadonlySet<string>,
  known: ReadonlySet<string>,
): TextRange[] {
  if (!persons.some(({ start, end }) => start >= table.start && end <= table.end)) return [];
  const cells = table.rows.flat();
  const isOfNumbers = (column: number): boolean =>
    cells.filter((cell) => cell.column === column && NUMBER.test(textOf(page, cell).trim())).length > 1;
  const body = table.hasHeader ? table.rows.slice(1).flat() : cells;
  return body.filter((cell) => {
    const text = textOf(page, cell).trim();
    if (explained.has(text.replace(/^\((.*)\)$/, "$1"))) return true;
    return (
      known.has(fold(text)) && !(NUMBER.test(text) && isOfNumbers(cell.column) && !isMixed(page, cells, cell.column))
    );
  });
}

/** Letters and numbers under one heading are signs, not amounts. */
const isMixed = (
  page: ReadPage,
  cells: readonly (TextRange & { readonly column: number })[],
  column: number,
): boolean =>
  cells.filter((cell) => cell.column === column && /^\p{Lu}{1,4}$/u.test(textOf(page, cell).trim())).length > 0;

/** `Rossi Maria (*)`, `Rossi Maria*`, `*Rossi Maria`. */
function signBeside(page: ReadPage, person: TextRange, explained: ReadonlySet<string>): TextRange[] {
  const after = /^ ?\(?([*#°§†^+@]{1,3}|[A-Z]{1,5}(?=\)))\)?/.exec(page.text.slice(person.end, person.end + 10));
  const before = /([*#°§†^+@]{1,3}) ?$/.exec(page.text.slice(Math.max(0, person.start - 5), person.start));
  return [
    ...(after?.[1] !== undefined && explained.has(after[1])
      ? [{ start: person.end, end: person.end + after[0].length }]
      : []),
    ...(before?.[1] !== undefined && explained.has(before[1])
      ? [{ start: person.start - before[0].length, end: person.start }]
      : []),
  ];
}

const signDatum = (page: ReadPage, range: TextRange, rule: DataRule): PersonalDatum => {
  const start = range.start + (/^\s*/.exec(textOf(page, range))?.[0].length ?? 0);
  const text = page.text.slice(start, range.end).trimEnd();
  return {
    rule: rule.id,
    category: rule.category,
    page: page.page,
    start,
    end: start + text.length,
    text,
    value: fold(text),
    severity: rule.severity,
    mask: rule.mask,
    role: null,
  };
};
