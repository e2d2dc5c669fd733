import { Command, Option } from "commander";
import type { LocalText } from "../src/model/local-text.ts";
import type { Context } from "./context.ts";
import { MESSAGES } from "./messages.ts";
import { langValue } from "./option-values.ts";

/** The titles that the parser writes in English. */
const TITLES: Readonly<Record<string, LocalText>> = {
  "Usage:": { it: "Uso:", en: "Usage:" },
  "Arguments:": { it: "Argomenti:", en: "Arguments:" },
  "Options:": { it: "Opzioni:", en: "Options:" },
  "Commands:": { it: "Comandi:", en: "Commands:" },
};

const USAGE_WORDS = {
  "[options]": { it: "[opzioni]", en: "[options]" },
  "[command]": { it: "[comando]", en: "[command]" },
} satisfies Record<string, LocalText>;

/**
 * A command whose help speaks the user's language, and that throws instead of ending the process.
 *
 * @param about what the command does, @param after examples below the options.
 */
export function newCommand(context: Context, name: string, about: LocalText, after?: LocalText): Command {
  const { say, stdout, stderr } = context;
  const command = new Command(name)
    .description(say(about))
    .exitOverride()
    .helpOption("-h, --help", say(MESSAGES.help))
    .addOption(option("--lang <it|en>", say(MESSAGES.lang), langValue))
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => Math.min(stdout.columns ?? 100, 120),
      getErrHelpWidth: () => Math.min(stderr.columns ?? 100, 120),
      // The complaint comes back as an error, and is told in the user's language.
      outputError: () => {},
    })
    .configureHelp({
      styleTitle: (title) => {
        const known = TITLES[title];
        return known === undefined ? title : say(known);
      },
      styleUsage: (usage) =>
        usage.replace(/\[(options|command)\]/g, (word) => say(USAGE_WORDS[word as keyof typeof USAGE_WORDS])),
      subcommandTerm: (sub) => sub.name(),
      // Defaults are part of the descriptions, which are translated.
      optionDescription: ({ description }) => description,
    });
  return after === undefined ? command : command.addHelpText("after", say(after));
}

/** A command that only holds others. */
export const newGroup = (context: Context, name: string, about: LocalText, after?: LocalText): Command =>
  newCommand(context, name, about, after).helpCommand(
    `help [${context.say({ it: "comando", en: "command" })}]`,
    context.say(MESSAGES.helpCommand),
  );

/** An option whose value `parse` turns into what the command works with. */
export function option(flags: string, description: string, parse?: (value: string) => unknown): Option {
  const made = new Option(flags, description);
  return parse === undefined ? made : made.argParser(parse);
}
