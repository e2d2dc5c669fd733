import type { DocumentReport } from "../src/model/document-report.ts";
import { githubReport } from "../src/report/github.ts";
import { htmlReport } from "../src/report/html.ts";
import { jsonReport } from "../src/report/json.ts";
import { junitReport } from "../src/report/junit.ts";
import type { ReportOptions } from "../src/report/report-options.ts";
import { sarifReport } from "../src/report/sarif.ts";
import type { TextOptions } from "../src/report/text-options.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import { type Context, wantsColour } from "./context.ts";
import { writeOutput } from "./output-file.ts";
import type { ReportFormat } from "./report-targets.ts";
import { ruleGrounds, ruleHelp, ruleTitle } from "./rule-lookup.ts";
import type { PrintOptions } from "./shared-options.ts";

/** What exceptions and their key, or a verification, add to reports. */
export type Decided = Pick<ReportOptions, "exceptions" | "fingerprintOf" | "verification">;

/** Renders reports for people: the full text or the gate's lines. */
export type TextRenderer = (reports: readonly DocumentReport[], options: TextOptions) => string;

/**
 * Prints reports in the format asked for, on stdout or to the file of `--output`, and writes those that were asked for
 * beside it.
 *
 * @throws OutputNotWritable
 */
export async function printReports(
  reports: readonly DocumentReport[],
  text: TextRenderer,
  catalog: RuleCatalog,
  options: PrintOptions,
  context: Context,
  decided: Decided = {},
): Promise<void> {
  const { format = "text", output } = options;
  const render = (as: ReportFormat, toTerminal: boolean): string =>
    renderedReport(reports, as, { text, catalog, options, context, decided, toTerminal });
  for (const { format, file } of options.reports ?? []) await writeOutput(file, render(format, false), true);
  if (output !== undefined) await writeOutput(output, render(format, false), true);
  else if (format !== "text" || !options.quiet) context.stdout.write(render(format, true));
}

export interface Rendering {
  readonly text: TextRenderer;
  readonly catalog: RuleCatalog;
  readonly options: PrintOptions;
  readonly context: Context;
  readonly decided: Decided;
  /** False by default: without colours, of the usual width. */
  readonly toTerminal?: boolean;
}

export const renderedReport = (
  reports: readonly DocumentReport[],
  format: ReportFormat,
  { text, catalog, options, context, decided, toTerminal = false }: Rendering,
): string =>
  format === "text"
    ? text(reports, textOptions(catalog, options, toTerminal, context))
    : RENDERERS[format](reports, { ...reportOptions(catalog, options, context), ...decided });

type Renderer = (reports: readonly DocumentReport[], options: ReportOptions) => string;

const RENDERERS: Readonly<Record<Exclude<ReportFormat, "text">, Renderer>> = {
  json: (reports, options) => jsonReport(reports, options.tool, options),
  sarif: sarifReport,
  junit: junitReport,
  html: htmlReport,
  github: githubReport,
};

const reportOptions = (
  catalog: RuleCatalog,
  { showText = false }: PrintOptions,
  { lang, version }: Context,
): ReportOptions => ({
  lang,
  showText,
  tool: { version, rules: catalog.version },
  ruleOf: (rule) => ruleHelp(catalog, rule),
});

const textOptions = (
  catalog: RuleCatalog,
  { showText = false, verbose = false, explain = false }: PrintOptions,
  toTerminal: boolean,
  { lang, stdout, env }: Context,
): TextOptions => ({
  lang,
  showText,
  verbose,
  colour: toTerminal && wantsColour(stdout, env),
  ...(toTerminal && stdout.columns !== undefined ? { width: Math.max(40, Math.min(stdout.columns, 120)) } : {}),
  titleOf: (rule) => ruleTitle(catalog, rule),
  ...(explain ? { explanationOf: (rule) => ruleGrounds(catalog, rule) } : {}),
});
