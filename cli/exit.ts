import type { DocumentReport } from "../src/model/document-report.ts";
import { EXIT, type ExitCode, KnownFailure, worstExit } from "../src/model/failure.ts";
import { type Outcome, outcomeOf } from "../src/report/outcome.ts";

const BY_OUTCOME: Readonly<Record<Outcome, ExitCode>> = {
  clear: EXIT.publishable,
  blocked: EXIT.notPublishable,
  review: EXIT.needsReview,
};

/** The exit code that one document deserves. */
export const exitOfReport = (report: DocumentReport): ExitCode => BY_OUTCOME[outcomeOf(report)];

/**
 * The exit code of an examination.
 *
 * @param failures of each document the code of what kept it from being examined, null for the others.
 */
export const exitOfReports = (reports: readonly DocumentReport[], failures: readonly (ExitCode | null)[]): ExitCode =>
  reports.length === 0
    ? EXIT.nothingExamined
    : worstExit(reports.map((report, index) => failures[index] ?? exitOfReport(report)));

/** A known failure brings its code; anything else is a bug. */
export const exitOfError = (error: unknown): ExitCode =>
  error instanceof KnownFailure ? error.exitCode : EXIT.internal;
