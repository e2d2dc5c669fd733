import type { CommanderError } from "commander";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText, type LocalText } from "../src/model/local-text.ts";

const TEXTS: Readonly<Record<string, LocalText>> = {
  "commander.unknownOption": { it: "L'opzione {name} non esiste.", en: "There is no option {name}." },
  "commander.unknownCommand": { it: "Il comando {name} non esiste.", en: "There is no command {name}." },
  "commander.missingArgument": { it: "Manca l'argomento {name}.", en: "The argument {name} is missing." },
  "commander.optionMissingArgument": { it: "Manca il valore di {name}.", en: "The value of {name} is missing." },
  "commander.missingMandatoryOptionValue": { it: "Manca l'opzione {name}.", en: "The option {name} is missing." },
  "commander.excessArguments": { it: "Ci sono troppi argomenti.", en: "There are too many arguments." },
};

/** The parser's complaint in the user's language, one sentence and where to read more. */
export function usageFailureOf(error: CommanderError, command: string): UsageFailure {
  const [, name = ""] = /'([^']+)'/.exec(error.message) ?? [];
  const [, similar] = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message) ?? [];
  const text = TEXTS[error.code] ?? {
    it: "La riga di comando non è valida.",
    en: "The command line is not valid.",
  };
  const help = fillText(
    { it: "Per le opzioni: {command} --help.", en: "For the options: {command} --help." },
    { command },
  );
  const guess = similar === undefined ? { it: "", en: "" } : { it: `Forse ${similar}? `, en: `Perhaps ${similar}? ` };
  return new UsageFailure(fillText(text, { name }), { it: guess.it + help.it, en: guess.en + help.en });
}
