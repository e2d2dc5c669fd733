import { join } from "node:path";
import type { Command } from "commander";
import { CONFIGURATION_FILE } from "../../src/configuration/configuration.ts";
import { EXIT } from "../../src/model/failure.ts";
import { fillText } from "../../src/model/local-text.ts";
import { printable } from "../../src/report/printable.ts";
import { newCommand } from "../command.ts";
import { CONFIGURATION_MESSAGES } from "../configuration-messages.ts";
import type { Context } from "../context.ts";
import { checkOutput, writeOutput } from "../output-file.ts";

export const initCommand = (context: Context): Command =>
  newCommand(context, "init", CONFIGURATION_MESSAGES.init, CONFIGURATION_MESSAGES.initAfter)
    .option("-o, --output <FILE>", context.say(CONFIGURATION_MESSAGES.initOutput))
    .option("--force", context.say(CONFIGURATION_MESSAGES.initForce))
    .action(async ({ output, force = false }: { output?: string; force?: boolean }) => {
      const path = output ?? join(context.cwd(), CONFIGURATION_FILE);
      await checkOutput(path, [], force);
      const { exampleConfiguration } = await import("../../src/configuration/example-configuration.ts");
      const { doubts } = context.library.loadRules();
      await writeOutput(path, exampleConfiguration(doubts.values(), context.lang), force);
      context.stdout.write(`${context.say(fillText(CONFIGURATION_MESSAGES.written, { path: printable(path) }))}\n`);
      context.finish(EXIT.publishable);
    });
