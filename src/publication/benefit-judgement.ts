import type { PersonalDatum } from "../model/personal-datum.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import type { PublicationRow, RowThreshold } from "../rules/publication-row.ts";
import type { BenefitAmounts } from "./benefit-amounts.ts";
import type { BenefitJudgement } from "./judge-datum.ts";

/** The doubt on an amount that is exactly the threshold, and the answer that takes it for above. */
const EXACT = { doubt: "DOUBT-6", above: "supera" } as const;

/**
 * Holds the amounts of an act against the threshold of the row.
 *
 * @param yearTotal euro that each person got in the calendar year, this act included, when the user gave it.
 */
export function benefitJudgement(
  threshold: RowThreshold,
  amounts: BenefitAmounts,
  yearTotal: number | null,
  settings: DoubtSettings,
): BenefitJudgement {
  const isAbove = (euros: number): boolean =>
    euros > threshold.euros || (euros === threshold.euros && settings.get(EXACT.doubt) === EXACT.above);
  return {
    of: (datum) => {
      const amount = amounts.byDatum.get(datum) ?? null;
      if (amount !== null && isAbove(amount)) return "above";
      const total = yearTotal ?? (amounts.wholeYear ? amount : null);
      if (total === null) return "unknown";
      return isAbove(total) ? "above" : "below";
    },
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
