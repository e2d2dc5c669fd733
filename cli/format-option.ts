import type { Command } from "commander";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText, type LocalText } from "../src/model/local-text.ts";
import { option } from "./command.ts";
import type { Context } from "./context.ts";

/** A report written to a file of its own, beside the one that is printed. */
export interface FormatTarget<Format extends string> {
  readonly format: Format;
  readonly file: string;
}

/**
 * `--format FORMAT` says how the report is printed, `--format FORMAT=FILE`, as often as wanted, writes another one.
 * @param formats the first is printed where nothing else is asked for
 */
export function addFormats<Format extends string>(
  command: Command,
  formats: readonly [Format, ...Format[]],
  help: LocalText,
  { say }: Context,
): Command {
  const files: FormatTarget<Format>[] = [];
  const made = option("--format <FORMAT[=FILE]>", say(help));
  made.argParser((value, previous: Format | undefined) => {
    const [format, file] = targetOf(value, formats);
    if (file === null) return format;
    files.push({ format, file });
    command.setOptionValue("reports", files);
    return previous ?? formats[0];
  });
  return command.addOption(made);
}

function targetOf<Format extends string>(
  value: string,
  formats: readonly [Format, ...Format[]],
): [format: Format, file: string | null] {
  const [name, ...rest] = value.split("=");
  const file = rest.length === 0 ? null : rest.join("=");
  const format = formats.find((known) => known === name);
  if (format === undefined || file === "") {
    throw new UsageFailure(
      { it: "Il valore di --format non è valido.", en: "The value of --format is not valid." },
      fillText(
        { it: "Indicare {formats}, oppure formato=FILE.", en: "Give {formats}, or format=FILE." },
        { formats: formats.join(", ") },
      ),
    );
  }
  return [format, file];
}
