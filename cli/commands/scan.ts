import type { Command } from "commander";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
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
    .action(async (files: string[], options: PrintOptions & OpenOptions & EvidenceOptions) => {
      const [{ runExamination }, { textReport }] = await Promise.all([
        import("../examination.ts"),
        import("../../src/report/text.ts"),
      ]);
      await runExamination(files, options, (engine, sources, how) => engine.scanAct(sources, how), textReport, context);
    });
  addActOptions(command, context);
  addReportOptions(command, context);
  addEvidenceOptions(command, context);
  addDecisionOptions(addConfigurationOptions(command, context), context);
  return addWorkersOption(addPasswordOptions(command, context), context);
}
