import { readFile } from "node:fs/promises";
import { EXCEPTIONS_FILE, type Exception, type ExceptionReason } from "../src/configuration/exception.ts";
import { findUpwards } from "../src/configuration/find-upwards.ts";
import { exceptionReasons, readExceptions } from "../src/configuration/read-exceptions.ts";
import { type Baseline, baselineOf, beyondBaseline, readBaseline } from "../src/exceptions/baseline.ts";
import { exceptedReports } from "../src/exceptions/excepted-reports.ts";
import { fingerprint } from "../src/exceptions/fingerprint.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText, type LocalText } from "../src/model/local-text.ts";
import type { Context } from "./context.ts";
import { DECISION_MESSAGES } from "./decision-messages.ts";
import { keyOf } from "./key.ts";
import { checkOutput, writeOutput } from "./output-file.ts";
import type { Decided } from "./printed-report.ts";
import { todayOf } from "./today.ts";

export interface DecisionOptions {
  /** A file, or `false` for none; otherwise the nearest one is looked for. */
  readonly exceptions?: string | boolean;
  readonly keyFile?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
  readonly quiet?: boolean;
}

/** Reports after the decisions of the body. */
export interface DecidedReports {
  /** As they are printed. */
  readonly reports: readonly DocumentReport[];
  /** As the exit code sees them. */
  readonly forExit: readonly DocumentReport[];
  readonly decided: Decided;
}

export interface Decisions {
  applyTo(reports: readonly DocumentReport[]): Promise<DecidedReports>;
}

/**
 * What the body has decided about findings: exceptions, and those it knows already. Read before any work.
 *
 * @param inputs documents to read, which are not written over.
 * @throws UsageFailure when a file can't be read, something is wrong in it, or a baseline lacks its key.
 */
export async function decisionsOf(
  options: DecisionOptions,
  inputs: readonly string[],
  context: Context,
): Promise<Decisions> {
  const { exceptions: choice, writeBaseline } = options;
  const file =
    choice === false ? null : typeof choice === "string" ? choice : findUpwards(context.cwd(), EXCEPTIONS_FILE);
  const reasons = file === null ? [] : exceptionReasons();
  const exceptions = file === null ? [] : readExceptions(file, await textOf(file), reasons);
  const baseline = options.baseline === undefined ? null : readBaseline(await textOf(options.baseline));
  const key = await keyOf(options.keyFile, context.env);
  if (key === null && (baseline !== null || writeBaseline !== undefined)) throw new MissingKey();
  if (writeBaseline !== undefined) await checkOutput(writeBaseline, inputs, true);
  const listed = file === null ? null : { exceptions, reasons };
  return { applyTo: (reports) => apply(reports, { listed, baseline, key }, options, context) };
}

interface Found {
  readonly listed: { readonly exceptions: readonly Exception[]; readonly reasons: readonly ExceptionReason[] } | null;
  readonly baseline: Baseline | null;
  readonly key: string | null;
}

async function apply(
  examined: readonly DocumentReport[],
  { listed, baseline, key }: Found,
  options: DecisionOptions,
  context: Context,
): Promise<DecidedReports> {
  const { isProtected } = context.library;
  const tell = (text: LocalText): void => {
    if (!options.quiet) context.stderr.write(`omissis: ${context.say(text)}\n`);
  };
  if (key === null) {
    if (listed !== null && listed.exceptions.length > 0) tell(DECISION_MESSAGES.noKey);
    return { reports: examined, forExit: examined, decided: {} };
  }
  const { reports, count } =
    listed === null
      ? { reports: examined, count: undefined }
      : exceptedReports(examined, { ...listed, key, isProtected, today: todayOf(options) });
  if (count !== undefined) tell(fillText(DECISION_MESSAGES.counts, { ...count }));
  if (options.writeBaseline !== undefined) {
    await writeOutput(options.writeBaseline, baselineOf(reports, key, isProtected), true);
  }
  const beyond = reports.map((report) =>
    baseline === null ? { report, known: 0 } : beyondBaseline(report, baseline, key, isProtected),
  );
  if (baseline !== null) {
    tell(fillText(DECISION_MESSAGES.known, { known: beyond.reduce((sum, { known }) => sum + known, 0) }));
  }
  return {
    reports,
    forExit: beyond.map(({ report }) => report),
    decided: { exceptions: count, fingerprintOf: (finding, report) => fingerprint(finding, report, key) },
  };
}

class MissingKey extends UsageFailure {
  constructor() {
    super(
      { it: "Manca la chiave delle impronte.", en: "The key of the fingerprints is missing." },
      { it: "Indicarla con OMISSIS_KEY o --key-file.", en: "Give it with OMISSIS_KEY or --key-file." },
    );
  }
}

const textOf = (file: string): Promise<string> =>
  readFile(file, "utf8").catch(() => {
    throw new UsageFailure(
      fillText({ it: "Il file {file} non si può leggere.", en: "The file {file} can't be read." }, { file }),
      { it: "Controllarne il percorso.", en: "Check its path." },
    );
  });
