import type { Command, Option } from "commander";
import { UsageFailure } from "../../src/model/failure.ts";
import { fillText } from "../../src/model/local-text.ts";
import { AUDIT_MESSAGES } from "../audit-messages.ts";
import { newCommand, option } from "../command.ts";
import type { Context } from "../context.ts";
import { integerValue } from "../option-values.ts";

interface PurgeOptions {
  readonly store?: string;
  readonly keepDays?: number;
  readonly keyFile?: string;
}

/** What stays when nothing else is said, in days. */
export const KEEP_DAYS = 90;

export const auditPurgeCommand = (context: Context): Command =>
  newCommand(context, "purge", AUDIT_MESSAGES.purge)
    .option("--store <FILE>", context.say(AUDIT_MESSAGES.purgeStore))
    .addOption(keepDaysOption(context))
    .option("--key-file <FILE>", context.say(AUDIT_MESSAGES.storeKey))
    .action(async (_: unknown, command: Command) => {
      // The command above takes options of the same names, wherever they stand.
      const { keepDays = KEEP_DAYS, ...options } = command.optsWithGlobals<PurgeOptions>();
      if (options.store === undefined) {
        throw new UsageFailure(AUDIT_MESSAGES.noStoreToPurge, AUDIT_MESSAGES.nameStore);
      }
      const { storeChoice } = await import("../audit-store-choice.ts");
      const count = await context.library.purgeAudits(await storeChoice(options, context), keepDays);
      context.stdout.write(`${context.say(fillText(AUDIT_MESSAGES.purged, { count }))}\n`);
    });

export const keepDaysOption = ({ say }: Context): Option =>
  option("--keep-days <N>", say(AUDIT_MESSAGES.keepDays), integerValue("--keep-days", 0, 3650));
