import type { Command } from "commander";
import { newCommand, option } from "../command.ts";
import type { Context } from "../context.ts";
import { DECISION_MESSAGES } from "../decision-messages.ts";
import { EXCEPT_MESSAGES } from "../except-messages.ts";
import type { ExceptOptions } from "../exception-entry.ts";
import { MESSAGES } from "../messages.ts";
import { dateValue, integerValue } from "../option-values.ts";
import { addCheckOptions, addConfigurationOptions, addOcrOption, addPasswordOptions } from "../shared-options.ts";

export function exceptCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "except", EXCEPT_MESSAGES.except, EXCEPT_MESSAGES.exceptAfter)
    .argument("<FILE>", say(MESSAGES.files))
    .addOption(option("--finding <N>", say(EXCEPT_MESSAGES.finding), integerValue("--finding", 1, 100_000)))
    .option("--reason <ID>", say(EXCEPT_MESSAGES.reason))
    .option("--norm <TEXT>", say(EXCEPT_MESSAGES.norm))
    .option("--by <TEXT>", say(EXCEPT_MESSAGES.by))
    .addOption(option("--until <YYYY-MM-DD>", say(EXCEPT_MESSAGES.until), dateValue("--until")))
    .addOption(option("--today <YYYY-MM-DD>", say(DECISION_MESSAGES.today), dateValue("--today")))
    .option("--exceptions <FILE>", say(DECISION_MESSAGES.exceptions))
    .option("--key-file <FILE>", say(DECISION_MESSAGES.keyFile))
    .option("--show-text", say(MESSAGES.showText))
    .action(async (file: string, options: ExceptOptions) =>
      (await import("../exception-entry.ts")).runExcept(file, options, context),
    );
  addConfigurationOptions(addOcrOption(addCheckOptions(command, context, false), context), context);
  return addPasswordOptions(command, context);
}
