import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadDocument, ReadPage } from "../model/read-text.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { findCue, hasCue } from "./cue.ts";
import { textOf } from "./document-parts.ts";
import { fold } from "./fold.ts";
import { type Mention, mentionsOf } from "./mention.ts";
import { isNamed, nameWords } from "./name-words.ts";

/** What the persons of an act get. */
export interface BenefitAmounts {
  /** Euro that the act gives the person, summed within each table or list; absent where it can't be told. */
  readonly byDatum: ReadonlyMap<PersonalDatum, number>;
  /** Words of the name of each person, folded; equal for all mentions of the same person. */
  readonly words: ReadonlyMap<PersonalDatum, readonly string[]>;
  /** The act says that these are the amounts of the whole year. */
  readonly wholeYear: boolean;
}

/** An amount of money as acts write it: "1.000,00", "850,5", "1000" after "euro" or a sign. */
const AMOUNT = /(?<![\d.,/-])(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(\d{1,2}))?(?![\d/]|[.,]\d)/g;
const SIGN = /(?:€|euro|eur)\s*$/;
const SIGN_AFTER = /^\s*(?:€|euro|eur)(?![a-z])/;

/**
 * The amounts of the persons named in an act that gives benefits, by row of the table, by line or by sentence.
 *
 * @param rule its list `amounts` has the headings of columns that hold amounts, `each` the words that say that an amount
 *   is for every person.
 */
export function benefitAmounts(
  read: ReadDocument,
  data: readonly PersonalDatum[],
  row: PublicationRow,
  rule: PublicationRule,
): BenefitAmounts {
  const mentions = mentionsOf(read, data);
  const each = amountForEach(read, rule);
  const persons: Person[] = [];
  const personOf = new Map<PersonalDatum, Person>();
  for (const mention of mentions) {
    const words = nameWords(mention, mentions);
    let person = persons.find((known) => isNamed(known.words, words));
    if (person === undefined) {
      person = { words, units: new Set(), sums: new Map() };
      persons.push(person);
    }
    personOf.set(mention.datum, person);
    const unit = `${mention.page.page}:${mention.unit.start}`;
    const amount = amountOf(mention, rule);
    // A name that a table splits over two cells is met twice in its row.
    if (amount === null || person.units.has(unit)) continue;
    person.units.add(unit);
    const group = groupOf(mention);
    person.sums.set(group, (person.sums.get(group) ?? 0) + amount);
  }
  const byDatum = new Map<PersonalDatum, number>();
  for (const [datum, { sums }] of personOf) {
    const amount = sums.size > 0 ? Math.max(...sums.values()) : each;
    if (amount !== null) byDatum.set(datum, amount);
  }
  const text = fold(read.pages.map((page) => page.text).join("\n\n"));
  const wholeYear =
    row.threshold?.wholeYear === true || (row.threshold?.yearCues ?? []).some((cue) => hasCue(cue, text));
  const words = new Map([...personOf].map(([datum, person]) => [datum, person.words]));
  return { byDatum, words, wholeYear };
}

interface Person {
  readonly words: readonly string[];
  /** Rows, lines and sentences that were counted. */
  readonly units: Set<string>;
  /** Euro by table, list or prose. An amount that is told again elsewhere is not another one. */
  readonly sums: Map<string, number>;
}

function groupOf({ page, unit, datum }: Mention): string {
  const table = page.tables.findIndex(({ start, end }) => datum.start >= start && datum.start < end);
  return `${page.page}:${table >= 0 ? `table ${table}` : unit.listed ? "list" : "prose"}`;
}

function amountOf(mention: Mention, rule: PublicationRule): number | null {
  const { page, unit } = mention;
  const cell = amountCell(page, mention, rule.lists?.["amounts"] ?? []);
  if (cell !== null) return amountsIn(cell, true).at(-1) ?? null;
  const amounts = amountsIn(page.text.slice(unit.start, unit.end), false);
  // In a sentence with several amounts it can't be told whose each is.
  return unit.listed ? (amounts.at(-1) ?? null) : amounts.length === 1 ? (amounts[0] ?? null) : null;
}

/** The cell of the person's table row that stands under a heading on amounts. */
function amountCell(page: ReadPage, { datum }: Mention, headings: readonly string[]): string | null {
  for (const table of page.tables) {
    if (!table.hasHeader || datum.start < table.start || datum.start >= table.end) continue;
    const header = table.rows[0] ?? [];
    const row = table.rows.find((cells) => cells.some(({ start, end }) => datum.start >= start && datum.start < end));
    for (const cell of row ?? []) {
      const heading = header.find(({ column }) => column === cell.column);
      if (heading === undefined) continue;
      const folded = fold(textOf(page, heading));
      const text = textOf(page, cell);
      if (headings.some((cue) => hasCue(cue, folded)) && /\d/.test(text)) return text;
    }
  }
  return null;
}

/** Amounts in a text; without a sign of money or cents a number is an amount only where `bare` allows it. */
function amountsIn(text: string, bare: boolean): number[] {
  const folded = fold(text);
  return [...folded.matchAll(AMOUNT)].flatMap((match) => {
    const [whole, units = "", cents] = match;
    const signed =
      cents !== undefined ||
      SIGN.test(folded.slice(0, match.index)) ||
      SIGN_AFTER.test(folded.slice(match.index + whole.length));
    return signed || bare ? [Number(`${units.replace(/[.\s]/g, "")}.${cents ?? "0"}`)] : [];
  });
}

/** The amount that the act gives to each person alike, null when it doesn't say so or says several. */
function amountForEach(read: ReadDocument, rule: PublicationRule): number | null {
  const cues = rule.lists?.["each"] ?? [];
  const amounts = new Set(
    read.pages.flatMap((page) => {
      const folded = fold(page.text);
      return cues
        .flatMap((cue) => findCue(cue, folded))
        .flatMap(({ start, end }) => amountsIn(page.text.slice(Math.max(0, start - 80), end + 160), false));
    }),
  );
  const [first] = amounts;
  return amounts.size === 1 && first !== undefined ? first : null;
}
