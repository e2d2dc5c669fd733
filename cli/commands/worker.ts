import type { Command } from "commander";
import { AUDIT_MESSAGES } from "../audit-messages.ts";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";
import { QUEUE_MESSAGES } from "../queue-messages.ts";
import { addConfigurationOptions, addOcrEngineOption, addWorkersOption } from "../shared-options.ts";
import type { WorkerOptions } from "../worker.ts";

export function workerCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "worker", QUEUE_MESSAGES.worker, QUEUE_MESSAGES.workerAfter)
    .option("--queue <URL>", say(QUEUE_MESSAGES.queue))
    .option("--key-file <FILE>", say(AUDIT_MESSAGES.storeKey))
    .option("-q, --quiet", say(MESSAGES.quiet))
    .action(async (options: WorkerOptions) => (await import("../worker.ts")).runWorker(options, context));
  return addWorkersOption(addConfigurationOptions(addOcrEngineOption(command, context), context), context);
}
