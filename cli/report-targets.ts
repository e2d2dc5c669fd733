import { resolve } from "node:path";
import type { Command } from "commander";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import type { Context } from "./context.ts";
import { addFormats, type FormatTarget } from "./format-option.ts";
import { MESSAGES } from "./messages.ts";
import { checkOutput } from "./output-file.ts";

export const REPORT_FORMATS = ["text", "json", "sarif", "junit", "html", "github"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report written to a file of its own, beside the one that is printed. */
export type ReportTarget = FormatTarget<ReportFormat>;

/** `--format FORMAT` says how the report is printed, `--format FORMAT=FILE`, as often as wanted, writes another one. */
export const addFormatOption = (command: Command, context: Context): Command =>
  addFormats(command, REPORT_FORMATS, MESSAGES.formats, context);

/**
 * Tells before any work whether all reports can be written.
 *
 * @param inputs documents to read, @param taken other files that the command writes.
 * @throws UsageFailure when two would be written to one file, or what `checkOutput` throws.
 */
export async function checkReportFiles(
  { output, reports = [] }: { readonly output?: string; readonly reports?: readonly { readonly file: string }[] },
  inputs: readonly string[],
  taken: readonly string[] = [],
): Promise<void> {
  const seen = new Set(taken.map((path) => resolve(path)));
  for (const path of [...(output === undefined ? [] : [output]), ...reports.map(({ file }) => file)]) {
    if (seen.has(resolve(path))) {
      throw new UsageFailure(
        fillText(
          { it: "Due uscite indicano lo stesso file {path}.", en: "Two outputs name the same file {path}." },
          { path },
        ),
        { it: "Scegliere nomi diversi.", en: "Choose different names." },
      );
    }
    seen.add(resolve(path));
    await checkOutput(path, inputs, true);
  }
}
