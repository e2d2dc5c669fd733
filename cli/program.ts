import type { Command } from "commander";
import { newGroup } from "./command.ts";
import { checkCommand } from "./commands/check.ts";
import { gateCommand } from "./commands/gate.ts";
import { redactCommand } from "./commands/redact.ts";
import { rulesCommand } from "./commands/rules.ts";
import { scanCommand } from "./commands/scan.ts";
import type { Context } from "./context.ts";
import { MESSAGES } from "./messages.ts";

/** The whole command line. */
export const program = (context: Context): Command =>
  newGroup(context, "omissis", MESSAGES.program, MESSAGES.programAfter)
    .version(context.version, "-V, --version", context.say(MESSAGES.versionOption))
    .addCommand(scanCommand(context))
    .addCommand(checkCommand(context))
    .addCommand(gateCommand(context))
    .addCommand(redactCommand(context))
    .addCommand(rulesCommand(context));
