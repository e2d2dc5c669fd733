import type { Command } from "commander";
import type { AuditCommandOptions } from "../audit.ts";
import { AUDIT_MESSAGES } from "../audit-messages.ts";
import { AUDIT_FORMATS } from "../audit-report.ts";
import { AUDIT_WEB_MESSAGES } from "../audit-web-messages.ts";
import { newCommand, option } from "../command.ts";
import type { Context } from "../context.ts";
import { DECISION_MESSAGES } from "../decision-messages.ts";
import { addFormats } from "../format-option.ts";
import { MESSAGES } from "../messages.ts";
import { channelValue, dateValue, integerValue } from "../option-values.ts";
import { QUEUE_MESSAGES } from "../queue-messages.ts";
import { addConfigurationOptions, addOcrOption, addReportFileOption, addWorkersOption } from "../shared-options.ts";
import { auditPurgeCommand, keepDaysOption } from "./audit-purge.ts";

const MANY = 10_000_000;

export function auditCommand(context: Context): Command {
  const { say } = context;
  const command = newCommand(context, "audit", AUDIT_MESSAGES.audit, AUDIT_MESSAGES.auditAfter)
    .argument("[TARGET]", say(AUDIT_MESSAGES.target))
    .option("--store <FILE>", say(AUDIT_MESSAGES.store))
    .option("--resume", say(AUDIT_MESSAGES.resume))
    .addOption(option("--channel <inpa|albo|at>", say(AUDIT_MESSAGES.channel), channelValue))
    .option("--type <ID>", say(MESSAGES.type))
    .addOption(option("--limit <N>", say(AUDIT_MESSAGES.limit), integerValue("--limit", 1, MANY)))
    .addOption(option("--sample <N>", say(AUDIT_MESSAGES.sample), integerValue("--sample", 1, MANY)))
    .option("--contact <TEXT>", say(AUDIT_WEB_MESSAGES.contact))
    .option("--allow-host <HOST>", say(AUDIT_WEB_MESSAGES.allowHost), (host: string, more: string[] = []) => [
      ...more,
      host,
    ])
    .option("--allow-private", say(AUDIT_WEB_MESSAGES.allowPrivate))
    .addOption(option("--max-pages <N>", say(AUDIT_WEB_MESSAGES.maxPages), integerValue("--max-pages", 1, MANY)))
    .addOption(option("--max-depth <N>", say(AUDIT_WEB_MESSAGES.maxDepth), integerValue("--max-depth", 0, 1000)))
    .addOption(option("--patience <SECONDS>", say(AUDIT_WEB_MESSAGES.patience), integerValue("--patience", 1, 3600)))
    .option("--dry-run", say(AUDIT_MESSAGES.dryRun))
    .addOption(keepDaysOption(context))
    .addOption(option("--max-size <MB>", say(MESSAGES.maxSize), integerValue("--max-size", 1, 2000)))
    .addOption(option("--today <YYYY-MM-DD>", say(DECISION_MESSAGES.today), dateValue("--today")))
    .option("--queue <URL>", say(QUEUE_MESSAGES.queue))
    .option("--key-file <FILE>", say(AUDIT_MESSAGES.storeKey))
    .option("--show-text", say(AUDIT_MESSAGES.showText))
    .option("-q, --quiet", say(MESSAGES.quiet))
    .action(async (target: string | undefined, options: AuditCommandOptions) =>
      (await import("../audit.ts")).runAudit(target ?? null, options, context),
    );
  addReportFileOption(addFormats(command, AUDIT_FORMATS, AUDIT_MESSAGES.formats, context), context);
  return addWorkersOption(addConfigurationOptions(addOcrOption(command, context), context), context).addCommand(
    auditPurgeCommand(context),
  );
}
