import type { DocumentReport } from "../src/model/document-report.ts";
import { EXIT, type ExitCode, KnownFailure } from "../src/model/failure.ts";
import { type Outcome, outcomeOf } from "../src/report/outcome.ts";

const BY_OUTCOME: Readonly<Record<Outcome, ExitCode>> = {
  clear: EXIT.publishable,
  blocked: EXIT.notPublishable,
  review: EXIT.needsReview,
};

/** The exit code that one document deserves. */
export const exitOfReport = (report: DocumentReport): ExitCode => BY_OUTCOME[outcomeOf(report)];

/** A known failure brings its code; anything else is a bug. */
export const exitOfError = (error: unknown): ExitCode =>
  error instanceof KnownFailure ? error.exitCode : EXIT.internal;
