import type { Command } from "commander";
import type { CalendarOptions } from "../calendar.ts";
import { newCommand, option } from "../command.ts";
import type { Context } from "../context.ts";
import { DECISION_MESSAGES } from "../decision-messages.ts";
import { MESSAGES } from "../messages.ts";
import { calendarFormatValue, dateValue } from "../option-values.ts";
import {
  addCheckOptions,
  addConfigurationOptions,
  addOcrOption,
  addPasswordOptions,
  addTermOptions,
  addWorkersOption,
} from "../shared-options.ts";
import { TERM_MESSAGES } from "../term-messages.ts";

export function calendarCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "calendar", TERM_MESSAGES.calendar, TERM_MESSAGES.calendarAfter)
    .argument("<FILE...>", say(MESSAGES.files))
    .addOption(option("--format <text|json|ics>", say(TERM_MESSAGES.calendarFormat), calendarFormatValue))
    .option("-o, --output <FILE>", say(TERM_MESSAGES.calendarOutput))
    .addOption(option("--today <YYYY-MM-DD>", say(DECISION_MESSAGES.today), dateValue("--today")))
    .action(async (files: string[], options: CalendarOptions) =>
      (await import("../calendar.ts")).runCalendar(files, options, context),
    );
  addTermOptions(addOcrOption(addCheckOptions(command, context, false), context), context);
  addConfigurationOptions(command, context);
  return addWorkersOption(addPasswordOptions(command, context), context);
}
