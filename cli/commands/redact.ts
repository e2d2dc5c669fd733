import type { Command } from "commander";
import { newCommand, option } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";
import { boxWidthValue, integerValue, labelValue } from "../option-values.ts";
import { addPlanOptions } from "../plan-options.ts";
import type { RedactionOptions } from "../redaction.ts";
import { REDACTION_MESSAGES } from "../redaction-messages.ts";
import { addProductOptions } from "../redaction-products.ts";
import {
  addCheckOptions,
  addConfigurationOptions,
  addOcrOption,
  addPasswordOptions,
  addPrintOptions,
} from "../shared-options.ts";

export function redactCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "redact", MESSAGES.redact, MESSAGES.redactAfter)
    .argument("<IN.pdf>", say(MESSAGES.input))
    .requiredOption("-o, --output <OUT.pdf>", say(MESSAGES.outputPdf))
    .option("--plan <FILE>", say(REDACTION_MESSAGES.planFile));
  addPlanOptions(command, context)
    .option("--force", say(MESSAGES.force))
    .addOption(option("--box-width <exact|snap|line>", say(REDACTION_MESSAGES.boxWidth), boxWidthValue))
    .addOption(option("--label <OMISSIS|norm>", say(REDACTION_MESSAGES.label), labelValue))
    .addOption(option("--dpi <N>", say(MESSAGES.dpi), integerValue("--dpi", 72, 600)))
    .action(async (input: string, options: RedactionOptions) =>
      (await import("../redaction.ts")).runRedaction(input, options, context),
    );
  addOcrOption(addCheckOptions(command, context, false), context);
  addProductOptions(addConfigurationOptions(command, context), context);
  return addPasswordOptions(addPrintOptions(command, context), context);
}
