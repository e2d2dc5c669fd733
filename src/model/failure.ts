import type { LocalText } from "./local-text.ts";

/** Exit codes of the program; `worstExit` orders them. */
export const EXIT = {
  publishable: 0,
  notPublishable: 1,
  usage: 2,
  needsReview: 3,
  nothingExamined: 4,
  redactionRefused: 5,
  componentMissing: 6,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const ORDER: readonly ExitCode[] = [130, 70, 6, 2, 5, 1, 3, 4, 0];

/** The exit code to give when several apply; 0 when none does. */
export const worstExit = (codes: Iterable<ExitCode>): ExitCode => {
  const met = new Set(codes);
  return ORDER.find((code) => met.has(code)) ?? 0;
};

/**
 * A known reason why something can't be done. Each reason is a class of its own that says what happened and what to do;
 * whatever is not a KnownFailure is a bug.
 */
export abstract class KnownFailure extends Error {
  /** Stable id of the reason, as in the `reason` field of the JSON report. */
  abstract readonly reason: string;
  abstract readonly exitCode: ExitCode;
  abstract readonly text: LocalText;
  abstract readonly remedy: LocalText;
}

/** The command line, the configuration or a rule file is wrong. */
export class UsageFailure extends KnownFailure {
  readonly reason = "usage";
  readonly exitCode = EXIT.usage;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(text: LocalText, remedy: LocalText) {
    super(text.en);
    this.text = text;
    this.remedy = remedy;
  }
}
