import type { LocalText } from "../model/local-text.ts";
import type { ScoreCase } from "../rules/breach-rules.ts";
import { type Answers, ReasonMissing } from "./answers.ts";

/** A factor of the severity: a proposal that a person has to confirm, or what a person has established. */
export interface Factor {
  readonly id: string;
  readonly title: LocalText;
  readonly score: number;
  readonly reason: LocalText;
  /** Every score that the table gives, to choose another. */
  readonly scores: readonly ScoreCase[];
  /** Whether a person has given the score. */
  readonly confirmed: boolean;
}

export type Proposal = Omit<Factor, "confirmed">;

/** The factor with a person's answer, where there is one. @throws UsageFailure when it is another score without a reason. */
export function answered(proposal: Proposal, { scores }: Answers): Factor {
  const answer = scores.get(proposal.id);
  if (answer === undefined) return { ...proposal, confirmed: false };
  if (answer.reason === "" && answer.score !== proposal.score) throw new ReasonMissing(proposal.id, proposal.score);
  const reason = answer.reason === "" ? proposal.reason : { it: answer.reason, en: answer.reason };
  return { ...proposal, score: answer.score, reason, confirmed: true };
}
