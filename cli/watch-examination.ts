import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Configuration } from "../src/configuration/configuration.ts";
import { EXCEPTIONS_FILE } from "../src/configuration/exception.ts";
import { findUpwards } from "../src/configuration/find-upwards.ts";
import type { FoundFile } from "../src/intake/found-files.ts";
import { textReport } from "../src/report/text.ts";
import { verdictLine } from "../src/report/verdict-line.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import type { Context } from "./context.ts";
import { type DecisionOptions, decisionsOf } from "./decisions.ts";
import type { Engine } from "./engine.ts";
import { examineFiles } from "./examined-files.ts";
import { exitOfReport } from "./exit.ts";
import type { Outcome, OutcomeBasis } from "./outcome-files.ts";
import { renderedReport } from "./printed-report.ts";
import {
  type CheckOptions,
  engineOptionsOf,
  maxBytesOf,
  type OpenOptions,
  type TermOptions,
  termOptionsOf,
  workersOf,
} from "./shared-options.ts";
import { todayOf } from "./today.ts";

/** What documents of a watched folder are examined for. */
export interface WatchedCheckOptions
  extends CheckOptions,
    OpenOptions,
    TermOptions,
    Pick<DecisionOptions, "exceptions" | "keyFile" | "today"> {}

export interface WatchedExamination {
  readonly options: WatchedCheckOptions;
  readonly configuration: Configuration;
  readonly catalog: RuleCatalog;
  readonly password: string | undefined;
}

/** The outcomes of documents, in their order; texts are masked. */
export async function watchedOutcomes(
  files: readonly FoundFile[],
  engine: Engine,
  examination: WatchedExamination,
  context: Context,
): Promise<Outcome[]> {
  const { options, catalog, password } = examination;
  const rests = await outcomeBasis(examination, context);
  const { lang } = context;
  const engineOptions = { ...engineOptionsOf(options), ...termOptionsOf(options), today: termDay(options), password };
  const { reports: examined, failures } = await examineFiles(
    { files, emptyFolders: [] },
    (sources) => engine.checkAct(sources, engineOptions),
    { workers: workersOf(options), maxBytes: maxBytesOf(options), channel: options.channel, quiet: true },
    context,
  );
  const decisions = await decisionsOf({ ...options, quiet: true }, [], context);
  const { reports, decided } = await decisions.applyTo(examined);
  return reports.map((report, index) => {
    const render = (format: "text" | "json"): string =>
      renderedReport([report], format, { text: textReport, catalog, options: {}, context, decided });
    return {
      ...rests,
      sha256: report.sha256,
      exit: failures[index] ?? exitOfReport(report),
      summary: verdictLine(report, { lang, showText: false, verbose: false, colour: false }),
      text: render("text"),
      report: render("json"),
    };
  });
}

/** What outcomes rest on now, beside the document: the day too, where terms or exceptions are judged by it. */
export async function outcomeBasis(
  { options, configuration, catalog, password }: WatchedExamination,
  context: Context,
): Promise<Omit<OutcomeBasis, "sha256">> {
  const { password: _, passwordFile: __, workers: ___, ...asked } = options;
  const exceptions = await exceptionsText(options, context);
  const basis = {
    asked,
    configuration,
    exceptions,
    day: exceptions === null ? termDay(options) : todayOf(options),
    secrets: [password !== undefined, context.env.OMISSIS_KEY !== undefined],
    lang: context.lang,
  };
  return {
    version: context.version,
    rules: catalog.version,
    options: createHash("sha256").update(JSON.stringify(basis)).digest("hex"),
  };
}

const termDay = (options: WatchedCheckOptions): string | undefined =>
  options.date === undefined ? undefined : todayOf(options);

async function exceptionsText({ exceptions }: WatchedCheckOptions, { cwd }: Context): Promise<string | null> {
  if (exceptions === false) return null;
  const file = typeof exceptions === "string" ? exceptions : findUpwards(cwd(), EXCEPTIONS_FILE);
  return file === null ? null : readFile(file, "utf8").catch(() => null);
}
