import type { Command } from "commander";
import { newCommand, option } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";
import { integerValue, ocrEngineValue } from "../option-values.ts";
import type { ServeOptions } from "../serve.ts";
import { SERVE_MESSAGES } from "../serve-messages.ts";
import { addConfigurationOptions, addWorkersOption } from "../shared-options.ts";

export function serveCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "serve", SERVE_MESSAGES.serve, SERVE_MESSAGES.serveAfter)
    .addOption(option("--port <N>", say(SERVE_MESSAGES.port), integerValue("--port", 1, 65535)))
    .option("--no-open", say(SERVE_MESSAGES.noOpen))
    .addOption(option("--max-size <MB>", say(MESSAGES.maxSize), integerValue("--max-size", 1, 2000)))
    .addOption(option("--ocr-engine <bundled|native>", say(MESSAGES.ocrEngine), ocrEngineValue))
    .action(async (options: ServeOptions) => (await import("../serve.ts")).runServe(options, context));
  return addWorkersOption(addConfigurationOptions(command, context), context);
}
