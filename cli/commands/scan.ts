import type { Command } from "commander";
import { textReport } from "../../src/report/text.ts";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { runExamination } from "../examination.ts";
import { MESSAGES } from "../messages.ts";
import {
  addActOptions,
  addConfigurationOptions,
  addDecisionOptions,
  addEvidenceOptions,
  addPasswordOptions,
  addReportOptions,
  addWorkersOption,
  type EvidenceOptions,
  type OpenOptions,
  type PrintOptions,
} from "../shared-options.ts";

export function scanCommand(context: Context): Command {
  const command = newCommand(context, "scan", MESSAGES.scan, MESSAGES.scanAfter)
    .argument("<FILE...>", context.say(MESSAGES.files))
    .action((files: string[], options: PrintOptions & OpenOptions & EvidenceOptions) =>
      runExamination(files, options, (engine, sources, how) => engine.scanAct(sources, how), textReport, context),
    );
  addActOptions(command, context);
  addReportOptions(command, context);
  addEvidenceOptions(command, context);
  addDecisionOptions(addConfigurationOptions(command, context), context);
  return addWorkersOption(addPasswordOptions(command, context), context);
}
