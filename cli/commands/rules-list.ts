import type { Command } from "commander";
import { EXIT } from "../../src/model/failure.ts";
import { newCommand, option } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";
import { formatValue } from "../option-values.ts";

export const rulesListCommand = (context: Context): Command =>
  newCommand(context, "list", MESSAGES.rulesList)
    .addOption(option("--format <text|json>", context.say(MESSAGES.format), formatValue))
    .action(async ({ format }: { format?: "text" | "json" }) => {
      const { rulesAsJson, rulesAsText } = await import("../listed-rules.ts");
      const render = format === "json" ? rulesAsJson : rulesAsText;
      context.stdout.write(render(context.library.loadRules(), context.lang));
      context.finish(EXIT.publishable);
    });
