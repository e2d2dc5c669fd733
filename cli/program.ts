import type { Command } from "commander";
import { newGroup } from "./command.ts";
import { auditCommand } from "./commands/audit.ts";
import { breachCommand } from "./commands/breach.ts";
import { calendarCommand } from "./commands/calendar.ts";
import { checkCommand } from "./commands/check.ts";
import { exceptCommand } from "./commands/except.ts";
import { gateCommand } from "./commands/gate.ts";
import { initCommand } from "./commands/init.ts";
import { planCommand } from "./commands/plan.ts";
import { redactCommand } from "./commands/redact.ts";
import { rulesCommand } from "./commands/rules.ts";
import { scanCommand } from "./commands/scan.ts";
import { serveCommand } from "./commands/serve.ts";
import { verifyCommand } from "./commands/verify.ts";
import { watchCommand } from "./commands/watch.ts";
import { workerCommand } from "./commands/worker.ts";
import type { Context } from "./context.ts";
import { MESSAGES } from "./messages.ts";

/** The whole command line. */
export const program = (context: Context): Command =>
  newGroup(context, "omissis", MESSAGES.program, MESSAGES.programAfter)
    .version(context.version, "-V, --version", context.say(MESSAGES.versionOption))
    .addCommand(scanCommand(context))
    .addCommand(checkCommand(context))
    .addCommand(gateCommand(context))
    .addCommand(serveCommand(context))
    .addCommand(watchCommand(context))
    .addCommand(auditCommand(context))
    .addCommand(workerCommand(context))
    .addCommand(calendarCommand(context))
    .addCommand(breachCommand(context))
    .addCommand(planCommand(context))
    .addCommand(redactCommand(context))
    .addCommand(verifyCommand(context))
    .addCommand(initCommand(context))
    .addCommand(exceptCommand(context))
    .addCommand(rulesCommand(context));
