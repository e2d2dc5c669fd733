import { findFiles } from "../src/intake/found-files.ts";
import type { Source } from "../src/intake/source.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import { type ActOptions, requireOneAct, requireOneGrouping } from "./acts.ts";
import { type ConfigurationOptions, configurationOf, configured, requireChannel } from "./configuration.ts";
import type { Context } from "./context.ts";
import { type DecisionOptions, decisionsOf } from "./decisions.ts";
import type { Engine, ExamineOptions } from "./engine.ts";
import { checkEvidence, writeEvidence } from "./evidence.ts";
import { examineFiles } from "./examined-files.ts";
import { exitOfReports } from "./exit.ts";
import { requireKnownType } from "./known-type.ts";
import { passwordOf } from "./password.ts";
import { printReports, type TextRenderer } from "./printed-report.ts";
import { checkReportFiles } from "./report-targets.ts";
import {
  type CheckOptions,
  type EvidenceOptions,
  engineOptionsOf,
  maxBytesOf,
  type OpenOptions,
  type PrintOptions,
  type TermOptions,
  termOptionsOf,
  workersOf,
} from "./shared-options.ts";
import { todayOf } from "./today.ts";

/** One of the engine's examinations, of the files of one act. */
export type Examine = (
  engine: Engine,
  sources: readonly Source[],
  options: ExamineOptions,
) => Promise<readonly DocumentReport[]>;

/** What scan, check and gate are asked. */
export interface ExaminationChoice
  extends PrintOptions,
    OpenOptions,
    EvidenceOptions,
    Partial<CheckOptions>,
    ConfigurationOptions,
    TermOptions,
    DecisionOptions,
    ActOptions {
  readonly needsChannel?: boolean;
}

/** What scan, check and gate have in common: find and examine the files, print the reports, tell the exit code. */
export async function runExamination(
  paths: readonly string[],
  given: ExaminationChoice,
  examine: Examine,
  text: TextRenderer,
  context: Context,
): Promise<void> {
  const catalog = context.library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const options = configured(given, configuration);
  if (options.needsChannel) requireChannel(options);
  requireKnownType(options.type, catalog);
  requireOneGrouping(options);
  const password = await passwordOf(options, context.env);
  const found = await findFiles(paths);
  requireOneAct(found.files, options);
  const inputs = found.files.map(({ file }) => file);
  await checkReportFiles(
    options,
    inputs,
    [options.annotate, options.writeBaseline].filter((path) => path !== undefined),
  );
  await checkEvidence(found.files, options);
  const decisions = await decisionsOf(options, inputs, context);

  const workers = workersOf(options);
  const engine = context.library.createEngine({ workers, ocrEngine: options.ocrEngine, body: configuration });
  try {
    const engineOptions: ExamineOptions = {
      ...engineOptionsOf(options),
      ...termOptionsOf(options),
      today: options.date === undefined ? undefined : todayOf(options),
      explain: options.explain,
      subject: options.subject,
      password,
    };
    const { reports: examined, failures } = await examineFiles(
      found,
      (sources) => examine(engine, sources, engineOptions),
      {
        workers,
        maxBytes: maxBytesOf(options),
        channel: options.channel,
        quiet: options.quiet ?? false,
        acts: options,
      },
      context,
    );
    const { reports, forExit, decided } = await decisions.applyTo(examined);
    await printReports(reports, text, catalog, options, context, decided);
    context.finish(exitOfReports(forExit, failures));
    await writeEvidence(reports, { ...options, password, maxBytes: maxBytesOf(options) }, engine, context);
  } finally {
    await engine.close();
  }
}
