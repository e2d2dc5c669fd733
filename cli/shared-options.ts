import { availableParallelism } from "node:os";
import type { Command } from "commander";
import type { Channel } from "../src/model/channel.ts";
import { DEFAULT_LIMITS } from "../src/model/limits.ts";
import type { OcrEngineName } from "../src/model/ocr-engine-name.ts";
import { ACT_MESSAGES } from "./act-messages.ts";
import { BENEFIT_MESSAGES } from "./benefit-messages.ts";
import { option } from "./command.ts";
import { CONFIGURATION_MESSAGES } from "./configuration-messages.ts";
import type { Context } from "./context.ts";
import { DECISION_MESSAGES } from "./decision-messages.ts";
import type { ExamineOptions } from "./engine.ts";
import { MESSAGES } from "./messages.ts";
import { channelValue, dateValue, formatValue, integerValue, ocrEngineValue } from "./option-values.ts";
import type { PasswordOptions } from "./password.ts";
import { addFormatOption, type ReportFormat, type ReportTarget } from "./report-targets.ts";
import { TERM_MESSAGES } from "./term-messages.ts";
import { type YearTotalOptions, yearTotalOf, yearTotalsValue, yearTotalValue } from "./year-totals.ts";

/** How a report is printed. */
export interface PrintOptions {
  readonly format?: ReportFormat;
  readonly output?: string;
  /** Reports beside the one that is printed. */
  readonly reports?: readonly ReportTarget[];
  readonly showText?: boolean;
  /** What made each rule fire, and its norms. */
  readonly explain?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

/** Pictures of the findings. */
export interface EvidenceOptions {
  readonly annotate?: string;
  readonly evidence?: string;
  readonly force?: boolean;
}

/** How documents are opened. */
export interface OpenOptions extends PasswordOptions {
  readonly workers?: number;
  /** MB. */
  readonly maxSize?: number;
}

/** Days that a clerk knows of an act, `YYYY-MM-DD`. */
export interface TermOptions {
  readonly actDate?: string;
  readonly officeEnd?: string;
  readonly effectsUntil?: string;
}

/** What documents are checked for. */
export interface CheckOptions extends YearTotalOptions {
  readonly channel?: Channel;
  readonly type?: string;
  readonly date?: string;
  readonly ocr: boolean;
  readonly ocrEngine?: OcrEngineName;
}

export const addPrintOptions = (command: Command, context: Context): Command =>
  addDetailOptions(
    command.addOption(option("--format <text|json>", context.say(MESSAGES.format), formatValue)),
    context,
  );

/** How reports are printed and written, in as many formats as wanted. */
export const addReportOptions = (command: Command, context: Context): Command =>
  addReportFileOption(addDetailOptions(addFormatOption(command, context), context), context);

export const addReportFileOption = (command: Command, { say }: Context): Command =>
  command.option("-o, --output <FILE>", say(MESSAGES.output));

const addDetailOptions = (command: Command, { say }: Context): Command =>
  command
    .option("--show-text", say(MESSAGES.showText))
    .option("-v, --verbose", say(MESSAGES.verbose))
    .option("-q, --quiet", say(MESSAGES.quiet));

export const addEvidenceOptions = (command: Command, { say }: Context): Command =>
  command
    .option("--annotate <OUT.pdf>", say(MESSAGES.annotate))
    .option("--evidence <DIR>", say(MESSAGES.evidence))
    .option("--force", say(MESSAGES.forceEvidence));

export const addPasswordOptions = (command: Command, { say }: Context): Command =>
  command
    .option("--password <PASSWORD>", say(MESSAGES.password))
    .option("--password-file <FILE>", say(MESSAGES.passwordFile))
    .addOption(option("--max-size <MB>", say(MESSAGES.maxSize), integerValue("--max-size", 1, 2000)));

export const addWorkersOption = (command: Command, { say }: Context): Command =>
  command.addOption(option("--workers <N>", say(MESSAGES.workers), integerValue("--workers", 1, 64)));

/** @param required the command has no use without a channel. */
export const addCheckOptions = (command: Command, { say }: Context, required: boolean): Command =>
  command
    .addOption(option("--channel <inpa|albo|at>", say(MESSAGES.channel), channelValue).makeOptionMandatory(required))
    .option("--type <ID>", say(MESSAGES.type))
    .addOption(option("--date <YYYY-MM-DD>", say(MESSAGES.date), dateValue("--date")))
    .addOption(option("--year-total <EURO>", say(BENEFIT_MESSAGES.yearTotal), yearTotalValue))
    .addOption(option("--year-totals <FILE>", say(BENEFIT_MESSAGES.yearTotals), yearTotalsValue));

/** Which files are one act. */
export const addActOptions = (command: Command, { say }: Context): Command =>
  command.option("--act", say(ACT_MESSAGES.act)).option("--act-per-folder", say(ACT_MESSAGES.actPerFolder));

/** What is published beside the files of an act. */
export const addSubjectOption = (command: Command, { say }: Context): Command =>
  command.option("--subject <TEXT>", say(ACT_MESSAGES.subject));

/** What makes the term of publication beside its first day. */
export const addTermOptions = (command: Command, { say }: Context): Command =>
  command
    .addOption(option("--act-date <YYYY-MM-DD>", say(TERM_MESSAGES.actDate), dateValue("--act-date")))
    .addOption(option("--office-end <YYYY-MM-DD>", say(TERM_MESSAGES.officeEnd), dateValue("--office-end")))
    .addOption(option("--effects-until <YYYY-MM-DD>", say(TERM_MESSAGES.effectsUntil), dateValue("--effects-until")));

export const termOptionsOf = ({ actDate, officeEnd, effectsUntil }: TermOptions): ExamineOptions => ({
  actDate,
  officeEnd,
  effectsUntil,
});

export const addConfigurationOptions = (command: Command, { say }: Context): Command =>
  command
    .option("--config <FILE>", say(CONFIGURATION_MESSAGES.config))
    .option("--no-config", say(CONFIGURATION_MESSAGES.noConfig));

/** Exceptions, baseline and the key of both. */
export const addDecisionOptions = (command: Command, { say }: Context): Command =>
  command
    .option("--exceptions <FILE>", say(DECISION_MESSAGES.exceptions))
    .option("--no-exceptions", say(DECISION_MESSAGES.noExceptions))
    .option("--baseline <FILE>", say(DECISION_MESSAGES.baseline))
    .option("--write-baseline <FILE>", say(DECISION_MESSAGES.writeBaseline))
    .option("--key-file <FILE>", say(DECISION_MESSAGES.keyFile))
    .addOption(option("--today <YYYY-MM-DD>", say(DECISION_MESSAGES.today), dateValue("--today")));

export const addOcrOption = (command: Command, context: Context): Command =>
  addOcrEngineOption(command.option("--no-ocr", context.say(MESSAGES.noOcr)), context);

/** Which engine reads pictures, for commands that are told by others whether it does. */
export const addOcrEngineOption = (command: Command, { say }: Context): Command =>
  command.addOption(option("--ocr-engine <bundled|native>", say(MESSAGES.ocrEngine), ocrEngineValue));

/** The options of the engine that come from these of the command line. */
export const engineOptionsOf = ({ channel, type, date, ocr, ...totals }: Partial<CheckOptions>): ExamineOptions => ({
  channel,
  type,
  date,
  ocr: ocr === false ? "off" : "on",
  yearTotal: yearTotalOf(totals),
});

export const workersOf = ({ workers }: OpenOptions): number => workers ?? availableParallelism();

export const maxBytesOf = ({ maxSize }: OpenOptions): number => 1_000_000 * (maxSize ?? DEFAULT_LIMITS["file-size"]);
