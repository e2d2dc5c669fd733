import type { DocumentReport } from "../src/model/document-report.ts";
import { jsonReport } from "../src/report/json.ts";
import type { TextOptions } from "../src/report/text-options.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import { type Context, wantsColour } from "./context.ts";
import { writeOutput } from "./output-file.ts";
import { ruleTitle } from "./rule-lookup.ts";
import type { PrintOptions } from "./shared-options.ts";

/** Renders reports for people: the full text or the gate's lines. */
export type TextRenderer = (reports: readonly DocumentReport[], options: TextOptions) => string;

/**
 * Prints reports in the format asked for, on stdout or to the file of `--output`.
 *
 * @throws OutputNotWritable
 */
export async function printReports(
  reports: readonly DocumentReport[],
  text: TextRenderer,
  catalog: RuleCatalog,
  options: PrintOptions,
  context: Context,
): Promise<void> {
  if (options.format !== "json" && options.quiet && options.output === undefined) return;
  const content = renderReports(reports, text, catalog, options, context);
  if (options.output === undefined) context.stdout.write(content);
  else await writeOutput(options.output, content, true);
}

function renderReports(
  reports: readonly DocumentReport[],
  text: TextRenderer,
  catalog: RuleCatalog,
  options: PrintOptions,
  { lang, version, stdout, env }: Context,
): string {
  const showText = options.showText ?? false;
  if (options.format === "json") return jsonReport(reports, { version, rules: catalog.version }, { lang, showText });
  const toTerminal = options.output === undefined;
  return text(reports, {
    lang,
    showText,
    verbose: options.verbose ?? false,
    colour: toTerminal && wantsColour(stdout, env),
    ...(toTerminal && stdout.columns !== undefined ? { width: Math.max(40, Math.min(stdout.columns, 120)) } : {}),
    titleOf: (rule) => ruleTitle(catalog, rule),
  });
}
