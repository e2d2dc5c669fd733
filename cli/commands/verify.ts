import type { Command } from "commander";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { REDACTION_MESSAGES } from "../redaction-messages.ts";
import { addConfigurationOptions, addOcrOption, addPasswordOptions, addPrintOptions } from "../shared-options.ts";
import type { VerificationOptions } from "../verification.ts";

export function verifyCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "verify", REDACTION_MESSAGES.verify, REDACTION_MESSAGES.verifyAfter)
    .argument("<FILE>", say(REDACTION_MESSAGES.verifyInput))
    .option("--against <ORIGINAL.pdf>", say(REDACTION_MESSAGES.against))
    .action(async (file: string, options: VerificationOptions) =>
      (await import("../verification.ts")).runVerification(file, options, context),
    );
  addPrintOptions(addOcrOption(command, context), context);
  addConfigurationOptions(command, context);
  return addPasswordOptions(command, context);
}
