/**
 * Euro that beneficiaries got in the calendar year, the act at hand included: of the only beneficiary of an act, or of
 * each by name.
 */
export type YearTotal = number | readonly BeneficiaryTotal[];

export interface BeneficiaryTotal {
  readonly name: string;
  readonly euros: number;
}
