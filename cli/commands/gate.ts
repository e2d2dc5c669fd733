import type { Command } from "commander";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";
import {
  addActOptions,
  addCheckOptions,
  addConfigurationOptions,
  addDecisionOptions,
  addOcrOption,
  addPasswordOptions,
  addReportOptions,
  addSubjectOption,
  addTermOptions,
  addWorkersOption,
  type CheckOptions,
  type OpenOptions,
  type PrintOptions,
} from "../shared-options.ts";

export function gateCommand(context: Context): Command {
  const command = newCommand(context, "gate", MESSAGES.gate, MESSAGES.gateAfter)
    .argument("<FILE...>", context.say(MESSAGES.files))
    .action(async (files: string[], options: PrintOptions & OpenOptions & CheckOptions) => {
      const [{ runExamination }, { gateReport }] = await Promise.all([
        import("../examination.ts"),
        import("../../src/report/gate-text.ts"),
      ]);
      await runExamination(
        files,
        { ...options, needsChannel: true },
        (engine, sources, how) => engine.checkAct(sources, how),
        gateReport,
        context,
      );
    });
  addOcrOption(addCheckOptions(command, context, false), context);
  addTermOptions(command, context);
  addSubjectOption(addActOptions(command, context), context);
  addReportOptions(command, context);
  addDecisionOptions(addConfigurationOptions(command, context), context);
  return addWorkersOption(addPasswordOptions(command, context), context);
}
