import type { Command } from "commander";
import { EXIT } from "../../src/model/failure.ts";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";

export const rulesExplainCommand = (context: Context): Command =>
  newCommand(context, "explain", MESSAGES.rulesExplain, MESSAGES.rulesExplainAfter)
    .argument("<ID>", context.say(MESSAGES.ruleId))
    .action(async (id: string) => {
      const { ruleExplanation } = await import("../rule-explanation.ts");
      context.stdout.write(ruleExplanation(context.library.loadRules(), id, context.lang));
      context.finish(EXIT.publishable);
    });
