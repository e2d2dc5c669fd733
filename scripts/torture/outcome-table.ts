import { isFailure, type Outcome } from "./examination.ts";

export interface NamedOutcome extends Outcome {
  readonly name: string;
}

/** What became of the documents, in lines: how many of each kind, the costliest, and every failure by name. */
export function outcomeTable(outcomes: readonly NamedOutcome[]): string[] {
  const kinds = new Map<string, NamedOutcome[]>();
  for (const outcome of outcomes) {
    const kind = [outcome.result, outcome.result === "unknown-error" ? null : outcome.reason, outcome.verdict];
    const key = kind.map((part) => part ?? "-").join(" · ");
    kinds.set(key, [...(kinds.get(key) ?? []), outcome]);
  }
  const rows = [...kinds].sort(([, a], [, b]) => b.length - a.length);
  const most = (by: "milliseconds" | "megabytes"): NamedOutcome | undefined =>
    [...outcomes].sort((a, b) => b[by] - a[by])[0];
  const slowest = most("milliseconds");
  const largest = most("megabytes");
  const mean = outcomes.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / Math.max(1, outcomes.length);
  return [
    `${outcomes.length} files, ${Math.round(mean)} ms each`,
    " files  result · reason · verdict",
    ...rows.map(([kind, of]) => `${String(of.length).padStart(6)}  ${kind}`),
    ...(slowest ? [`slowest: ${slowest.name}, ${(slowest.milliseconds / 1000).toFixed(1)} s`] : []),
    ...(largest ? [`most memory: ${largest.name}, ${Math.round(largest.megabytes)} MB`] : []),
    ...outcomes.filter(isFailure).map(failureLine),
  ];
}

export const failureLine = ({ name, result, reason, problems }: NamedOutcome): string =>
  `FAILURE ${name}: ${[result, reason, ...problems].filter((part) => part !== null).join("; ")}`;
