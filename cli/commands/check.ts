import type { Command } from "commander";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { MESSAGES } from "../messages.ts";
import {
  addActOptions,
  addCheckOptions,
  addConfigurationOptions,
  addDecisionOptions,
  addEvidenceOptions,
  addOcrOption,
  addPasswordOptions,
  addReportOptions,
  addSubjectOption,
  addTermOptions,
  addWorkersOption,
  type CheckOptions,
  type EvidenceOptions,
  type OpenOptions,
  type PrintOptions,
} from "../shared-options.ts";

export function checkCommand(context: Context): Command {
  const command = newCommand(context, "check", MESSAGES.check, MESSAGES.checkAfter)
    .argument("<FILE...>", context.say(MESSAGES.files))
    .action(async (files: string[], options: PrintOptions & OpenOptions & EvidenceOptions & CheckOptions) => {
      const [{ runExamination }, { textReport }] = await Promise.all([
        import("../examination.ts"),
        import("../../src/report/text.ts"),
      ]);
      await runExamination(
        files,
        options,
        (engine, sources, how) => engine.checkAct(sources, how),
        textReport,
        context,
      );
    });
  addOcrOption(addCheckOptions(command, context, false), context);
  addTermOptions(command, context);
  addSubjectOption(addActOptions(command, context), context).option("--explain", context.say(MESSAGES.explain));
  addReportOptions(command, context);
  addEvidenceOptions(command, context);
  addDecisionOptions(addConfigurationOptions(command, context), context);
  return addWorkersOption(addPasswordOptions(command, context), context);
}
