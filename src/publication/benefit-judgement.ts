import type { PersonalDatum } from "../model/personal-datum.ts";
import type { YearTotal } from "../model/year-total.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import type { PublicationRow, RowThreshold } from "../rules/publication-row.ts";
import type { BenefitAmounts } from "./benefit-amounts.ts";
import { fold } from "./fold.ts";
import type { BenefitJudgement } from "./judge-datum.ts";
import { isNamed, wordsOf } from "./name-words.ts";

/** The doubt on an amount that is exactly the threshold, and the answer that takes it for above. */
const EXACT = { doubt: "DOUBT-6", above: "supera" } as const;

export interface BenefitInput {
  readonly threshold: RowThreshold;
  readonly amounts: BenefitAmounts;
  readonly beneficiaries: readonly PersonalDatum[];
  /** Null when the user did not give it. */
  readonly yearTotal: YearTotal | null;
  readonly settings: DoubtSettings;
}

/** Holds the amounts of an act against the threshold of the row. */
export function benefitJudgement({
  threshold,
  amounts,
  beneficiaries,
  yearTotal,
  settings,
}: BenefitInput): BenefitJudgement {
  const totalOf = yearTotals(yearTotal, amounts, beneficiaries);
  const isAbove = (euros: number): boolean =>
    euros > threshold.euros || (euros === threshold.euros && settings.get(EXACT.doubt) === EXACT.above);
  return {
    of: (datum) => {
      const amount = amounts.byDatum.get(datum) ?? null;
      if (amount !== null && isAbove(amount)) return "above";
      const total = totalOf(datum) ?? (amounts.wholeYear ? amount : null);
      if (total === null) return "unknown";
      return isAbove(total) ? "above" : "below";
    },
  };
}

/** What each got in the year; null when that isn't known, or can't be told of which of several persons it is. */
function yearTotals(
  given: YearTotal | null,
  { words }: BenefitAmounts,
  beneficiaries: readonly PersonalDatum[],
): (datum: PersonalDatum) => number | null {
  if (given === null) return () => null;
  if (typeof given === "number") {
    const persons = new Set(beneficiaries.map((datum) => words.get(datum)));
    return () => (persons.size > 1 ? null : given);
  }
  const totals = given.map(({ name, euros }) => ({ words: wordsOf(fold(name)), euros }));
  return (datum) => {
    const person = words.get(datum) ?? [];
    const named = totals.filter((total) => isNamed(total.words, person));
    return named.length === 1 ? (named[0]?.euros ?? null) : null;
  };
}

/** The row that applies by the amounts: all beneficiaries below the threshold, or one above; null when the row stays. */
export function rowByAmounts(
  row: PublicationRow,
  beneficiaries: readonly PersonalDatum[],
  benefits: BenefitJudgement,
): string | null {
  const outcomes = beneficiaries.map((datum) => benefits.of(datum));
  if (outcomes.length === 0) return null;
  if (outcomes.every((outcome) => outcome === "below")) return row.threshold?.below ?? null;
  return outcomes.includes("above") ? (row.threshold?.above ?? null) : null;
}
