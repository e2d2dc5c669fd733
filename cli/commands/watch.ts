import type { Command } from "commander";
import { newCommand, option } from "../command.ts";
import type { Context } from "../context.ts";
import { DECISION_MESSAGES } from "../decision-messages.ts";
import { MESSAGES } from "../messages.ts";
import { dateValue, integerValue } from "../option-values.ts";
import {
  addCheckOptions,
  addConfigurationOptions,
  addOcrOption,
  addPasswordOptions,
  addTermOptions,
  addWorkersOption,
} from "../shared-options.ts";
import type { WatchOptions } from "../watch.ts";
import { WATCH_MESSAGES } from "../watch-messages.ts";

export function watchCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "watch", WATCH_MESSAGES.watch, WATCH_MESSAGES.watchAfter)
    .argument("<DIR>", say(WATCH_MESSAGES.folder))
    .option("--once", say(WATCH_MESSAGES.once))
    .addOption(option("--interval <SECONDS>", say(WATCH_MESSAGES.interval), integerValue("--interval", 1, 3600)))
    .action(async (folder: string, options: WatchOptions) =>
      (await import("../watch.ts")).runWatch(folder, options, context),
    );
  addOcrOption(addCheckOptions(command, context, false), context);
  addTermOptions(command, context);
  addConfigurationOptions(command, context)
    .option("--exceptions <FILE>", say(DECISION_MESSAGES.exceptions))
    .option("--no-exceptions", say(DECISION_MESSAGES.noExceptions))
    .option("--key-file <FILE>", say(DECISION_MESSAGES.keyFile))
    .addOption(option("--today <YYYY-MM-DD>", say(DECISION_MESSAGES.today), dateValue("--today")))
    .option("-q, --quiet", say(MESSAGES.quiet));
  return addWorkersOption(addPasswordOptions(command, context), context);
}
