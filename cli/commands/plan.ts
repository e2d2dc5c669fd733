import type { Command } from "commander";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";
import { addPlanOptions } from "../plan-options.ts";
import type { PlanningOptions } from "../planning.ts";
import { REDACTION_MESSAGES } from "../redaction-messages.ts";
import { addCheckOptions, addConfigurationOptions, addOcrOption, addPasswordOptions } from "../shared-options.ts";

export function planCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "plan", REDACTION_MESSAGES.plan, REDACTION_MESSAGES.planAfter)
    .argument("<IN.pdf>", say(REDACTION_MESSAGES.planInput))
    .requiredOption("-o, --output <PLAN.json>", say(REDACTION_MESSAGES.planOutput));
  addPlanOptions(command, context)
    .option("--force", say(MESSAGES.force))
    .option("--show-text", say(MESSAGES.showText))
    .option("-q, --quiet", say(MESSAGES.quiet))
    .action(async (input: string, options: PlanningOptions) =>
      (await import("../planning.ts")).runPlanning(input, options, context),
    );
  addOcrOption(addCheckOptions(command, context, false), context);
  addConfigurationOptions(command, context);
  return addPasswordOptions(command, context);
}
