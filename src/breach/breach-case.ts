import type { BreachRules } from "../rules/breach-rules.ts";
import { type Clock, clockOf } from "./clock.ts";
import { type ExposedData, exposedData } from "./exposed-data.ts";
import { type Severity, severityOf } from "./severity.ts";

/** All that is proposed on a breach. */
export interface BreachCase {
  readonly exposed: ExposedData;
  readonly severity: Severity;
  readonly clock: Clock;
}

/**
 * @param report JSON report of the documents that are on line.
 * @param knownSince when the controller got to know, as `clockOf` takes it.
 * @throws UsageFailure when the report is none, or the time is none or in the future.
 */
export function breachCase(report: string, knownSince: string, now: Date, rules: BreachRules): BreachCase {
  const exposed = exposedData(report);
  return { exposed, severity: severityOf(exposed, rules), clock: clockOf(knownSince, now) };
}
