import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { UsageFailure } from "../src/model/failure.ts";
import type { LocalText } from "../src/model/local-text.ts";
import { option } from "./command.ts";
import type { Context } from "./context.ts";
import type { PlanOptions } from "./engine.ts";
import { MESSAGES } from "./messages.ts";
import { REDACTION_MESSAGES } from "./redaction-messages.ts";

/** What is redacted beside what findings say, as the command line gives it. */
export interface PlanChoice {
  readonly include?: "revisione";
  readonly only?: readonly string[];
  readonly text?: readonly string[];
  readonly regex?: readonly string[];
  readonly marks?: boolean;
  /** A file. */
  readonly boxes?: string;
}

export const addPlanOptions = (command: Command, { say }: Context): Command =>
  command
    .addOption(option("--include <revisione>", say(REDACTION_MESSAGES.include), includeValue))
    .addOption(option("--only <ID>", say(REDACTION_MESSAGES.only)).argParser(listed))
    .addOption(option("--text <TEXT>", say(REDACTION_MESSAGES.text)).argParser(repeated))
    .addOption(option("--regex <EXPR>", say(REDACTION_MESSAGES.regex)).argParser(repeated))
    .option("--marks", say(REDACTION_MESSAGES.marks))
    .option("--boxes <FILE>", say(MESSAGES.boxes));

const repeated = (value: string, before: readonly string[] = []): string[] => [...before, value];

const listed = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== ""),
];

function includeValue(value: string): "revisione" {
  if (value === "revisione") return value;
  throw new UsageFailure(
    { it: "Il valore di --include non è valido.", en: "The value of --include is not valid." },
    {
      it: "Indicare revisione; ciò che è solo un avviso si oscura con --only, --text o --boxes.",
      en: "Give revisione; what is only a notice is redacted with --only, --text or --boxes.",
    },
  );
}

/** The options of the engine that come from these of the command line. @throws UsageFailure when a file can't be read. */
export async function planOptionsOf(choice: PlanChoice): Promise<PlanOptions> {
  return {
    include: choice.include === undefined ? undefined : [choice.include],
    only: choice.only,
    texts: choice.text,
    patterns: choice.regex,
    marks: choice.marks,
    boxes: choice.boxes === undefined ? undefined : await readOptionFile(choice.boxes, BOXES_FILE, "--boxes"),
  };
}

const BOXES_FILE: LocalText = { it: "Il file dei riquadri", en: "The file of boxes" };

/** @param name of the file in sentences. @throws UsageFailure when it can't be read. */
export const readOptionFile = (file: string, name: LocalText, flag: string): Promise<string> =>
  readFile(file, "utf8").catch(() => {
    throw new UsageFailure(
      { it: `${name.it} non si può leggere.`, en: `${name.en} can't be read.` },
      { it: `Controllare il percorso di ${flag}.`, en: `Check the path of ${flag}.` },
    );
  });
