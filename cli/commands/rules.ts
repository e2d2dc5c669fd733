import type { Command } from "commander";
import { newGroup } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";
import { rulesExplainCommand } from "./rules-explain.ts";
import { rulesListCommand } from "./rules-list.ts";

export const rulesCommand = (context: Context): Command =>
  newGroup(context, "rules", MESSAGES.rules)
    .addCommand(rulesListCommand(context))
    .addCommand(rulesExplainCommand(context));
