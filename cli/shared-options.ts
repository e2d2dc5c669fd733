import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { DEFAULT_MAX_BYTES } from "../src/intake/source.ts";
import type { Channel } from "../src/model/channel.ts";
import { option } from "./command.ts";
import type { Context } from "./context.ts";
import type { ExamineOptions } from "./engine.ts";
import { MESSAGES } from "./messages.ts";
import { channelValue, dateValue, formatValue, integerValue } from "./option-values.ts";
import type { PasswordOptions } from "./password.ts";

/** How a report is printed. */
export interface PrintOptions {
  readonly format?: "text" | "json";
  readonly output?: string;
  readonly showText?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

/** How documents are opened. */
export interface OpenOptions extends PasswordOptions {
  readonly workers?: number;
  /** MB. */
  readonly maxSize?: number;
}

/** What documents are checked for. */
export interface CheckOptions {
  readonly channel?: Channel;
  readonly type?: string;
  readonly date?: string;
  readonly ocr: boolean;
}

export const addPrintOptions = (command: Command, { say }: Context): Command =>
  command
    .addOption(option("--format <text|json>", say(MESSAGES.format), formatValue))
    .option("--show-text", say(MESSAGES.showText))
    .option("-v, --verbose", say(MESSAGES.verbose))
    .option("-q, --quiet", say(MESSAGES.quiet));

export const addReportFileOption = (command: Command, { say }: Context): Command =>
  command.option("-o, --output <FILE>", say(MESSAGES.output));

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
    .addOption(option("--date <YYYY-MM-DD>", say(MESSAGES.date), dateValue));

export const addOcrOption = (command: Command, { say }: Context): Command =>
  command.option("--no-ocr", say(MESSAGES.noOcr));

/** The options of the engine that come from these of the command line. */
export const engineOptionsOf = ({ channel, type, date, ocr }: Partial<CheckOptions>): ExamineOptions => ({
  channel,
  type,
  date,
  ocr: ocr === false ? "off" : "on",
});

export const workersOf = ({ workers }: OpenOptions): number => workers ?? availableParallelism();

export const maxBytesOf = ({ maxSize }: OpenOptions): number =>
  maxSize === undefined ? DEFAULT_MAX_BYTES : maxSize * 1_000_000;
