import type { BreachRules, IllustrationRule } from "../rules/breach-rules.ts";
import { readAnswers, type WrittenAnswers } from "./answers.ts";
import { type Clock, clockOf } from "./clock.ts";
import { type ExposedData, exposedData } from "./exposed-data.ts";
import { type Severity, severityOf } from "./severity.ts";

/** All that is proposed on a breach. */
export interface BreachCase {
  readonly exposed: ExposedData;
  readonly severity: Severity;
  readonly clock: Clock;
  /** Examples of the kinds of data met, to choose a score by comparison. */
  readonly illustrations: readonly IllustrationRule[];
}

/**
 * @param report JSON report of the documents that are on line.
 * @param knownSince when the controller got to know, as `clockOf` takes it.
 * @param written what a person has established, as `readAnswers` takes it.
 * @throws UsageFailure when the report is none, the time is none or in the future, or an answer is wrong.
 */
export function breachCase(
  report: string,
  knownSince: string,
  now: Date,
  rules: BreachRules,
  written: WrittenAnswers = {},
): BreachCase {
  const exposed = exposedData(report);
  const severity = severityOf(exposed, rules, readAnswers(written, rules));
  const met = new Set(severity.contexts.map(({ id }) => id));
  return {
    exposed,
    severity,
    clock: clockOf(knownSince, now),
    illustrations: rules.illustrations.filter(({ context }) => met.has(context)),
  };
}
