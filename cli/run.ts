import { type Command, CommanderError } from "commander";
import { EXIT, type ExitCode, KnownFailure, worstExit } from "../src/model/failure.ts";
import type { Context, Surroundings } from "./context.ts";
import type { Library } from "./engine.ts";
import { exitOfError } from "./exit.ts";
import { bugText, failureText } from "./failure-text.ts";
import { languageOf } from "./language.ts";
import { program } from "./program.ts";
import { usageFailureOf } from "./usage-errors.ts";

/**
 * Runs the program and gives its exit code. Whatever goes wrong is told on stderr, in one sentence.
 *
 * @param args of the command line, without the program. @param loadLibrary called by commands that work, not for help.
 */
export async function run(
  args: readonly string[],
  loadLibrary: () => Promise<Library>,
  version: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const lang = languageOf(args, surroundings.env, surroundings.cwd());
  let exit: ExitCode = EXIT.publishable;
  let library: Library | undefined;
  const context: Context = {
    ...surroundings,
    get library(): Library {
      if (library === undefined) throw new Error("the library is loaded when a command begins");
      return library;
    },
    version,
    lang,
    say: (text) => text[lang],
    finish: (code) => {
      exit = code;
    },
  };
  const parser = program(context).hook("preAction", async () => {
    library = await loadLibrary();
  });
  try {
    await parser.parseAsync(args, { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) return error.exitCode === 0 ? exit : EXIT.usage;
    const failure = error instanceof CommanderError ? parserFailure(error, args, parser) : error;
    context.stderr.write(
      failure instanceof KnownFailure
        ? failureText(failure, lang)
        : bugText(failure, version, lang, surroundings.env.OMISSIS_DEBUG === "1"),
    );
    // What the documents deserve holds, even if something fails after they were examined.
    return worstExit([exit, exitOfError(failure)]);
  }
}

/** Help and version end the parser too. Help that nobody asked for stands for a missing command. */
const isHelp = (error: CommanderError): boolean => error.exitCode === 0 || error.code === "commander.help";

function parserFailure(error: CommanderError, args: readonly string[], parser: Command): KnownFailure {
  const command = parser.commands.find((known) => args.includes(known.name()));
  return usageFailureOf(error, command === undefined ? "omissis" : `omissis ${command.name()}`);
}
