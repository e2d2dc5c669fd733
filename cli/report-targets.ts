import { resolve } from "node:path";
import type { Command } from "commander";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import { option } from "./command.ts";
import type { Context } from "./context.ts";
import { MESSAGES } from "./messages.ts";
import { checkOutput } from "./output-file.ts";

export const REPORT_FORMATS = ["text", "json", "sarif", "junit", "html", "github"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report written to a file of its own, beside the one that is printed. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly file: string;
}

/** `--format FORMAT` says how the report is printed, `--format FORMAT=FILE`, as often as wanted, writes another one. */
export function addFormatOption(command: Command, { say }: Context): Command {
  const files: ReportTarget[] = [];
  const made = option("--format <FORMAT[=FILE]>", say(MESSAGES.formats));
  made.argParser((value, previous: ReportFormat | undefined) => {
    const [format, file] = targetOf(value);
    if (file === null) return format;
    files.push({ format, file });
    command.setOptionValue("reports", files);
    return previous ?? "text";
  });
  return command.addOption(made);
}

function targetOf(value: string): [format: ReportFormat, file: string | null] {
  const [name, ...rest] = value.split("=");
  const file = rest.length === 0 ? null : rest.join("=");
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format === undefined || file === "") {
    throw new UsageFailure(
      { it: "Il valore di --format non è valido.", en: "The value of --format is not valid." },
      fillText(
        { it: "Indicare {formats}, oppure formato=FILE.", en: "Give {formats}, or format=FILE." },
        { formats: REPORT_FORMATS.join(", ") },
      ),
    );
  }
  return [format, file];
}

/**
 * Tells before any work whether all reports can be written.
 *
 * @param inputs documents to read, @param taken other files that the command writes.
 * @throws UsageFailure when two would be written to one file, or what `checkOutput` throws.
 */
export async function checkReportFiles(
  { output, reports = [] }: { readonly output?: string; readonly reports?: readonly ReportTarget[] },
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
