import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { EXIT, UsageFailure } from "../../src/model/failure.ts";
import { fillText } from "../../src/model/local-text.ts";
import { printable } from "../../src/report/printable.ts";
import { BREACH_MESSAGES } from "../breach-messages.ts";
import { newCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { checkOutput, writeOutput } from "../output-file.ts";

interface BreachOptions {
  readonly knownSince: string;
  readonly now?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly score?: readonly string[];
  readonly flag?: readonly string[];
}

export function breachCommand(context: Context): Command {
  const { say } = context;
  return newCommand(context, "breach", BREACH_MESSAGES.breach, BREACH_MESSAGES.breachAfter)
    .argument("<REPORT.json>", say(BREACH_MESSAGES.report))
    .requiredOption("--known-since <TIME>", say(BREACH_MESSAGES.knownSince))
    .option("--score <ID=N: REASON>", say(BREACH_MESSAGES.score), collect)
    .option("--flag <ID=yes|no>", say(BREACH_MESSAGES.flag), collect)
    .option("--now <TIME>", say(BREACH_MESSAGES.now))
    .option("-o, --output <NAME>", say(BREACH_MESSAGES.output))
    .option("--force", say(BREACH_MESSAGES.force))
    .action((report: string, options: BreachOptions) => runBreach(report, options, context));
}

async function runBreach(path: string, options: BreachOptions, context: Context): Promise<void> {
  const { library, lang, say, stdout } = context;
  const { output, force = false } = options;
  const report = await readFile(path, "utf8").catch(() => {
    throw new UsageFailure(
      { it: "Il rapporto non si può leggere.", en: "The report can't be read." },
      { it: "Controllarne il percorso.", en: "Check its path." },
    );
  });
  const names = output === undefined ? null : { markdown: `${output}.md`, pdf: `${output}.pdf` };
  for (const name of Object.values(names ?? {})) await checkOutput(name, [path], force);
  const { markdown, pdf } = await library.breachFile(report, options.knownSince, nowOf(options), lang, {
    scores: options.score,
    flags: options.flag,
  });
  if (names === null) stdout.write(markdown);
  else {
    await writeOutput(names.markdown, markdown, force);
    await writeOutput(names.pdf, pdf, force);
    const written = fillText(BREACH_MESSAGES.written, {
      markdown: printable(names.markdown),
      pdf: printable(names.pdf),
    });
    stdout.write(`${say(written)}\n`);
  }
  context.finish(EXIT.publishable);
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

function nowOf({ now }: BreachOptions): Date {
  const time = now === undefined ? new Date() : new Date(now);
  if (!Number.isNaN(time.getTime())) return time;
  throw new UsageFailure(
    { it: "Il valore di --now non è valido.", en: "The value of --now is not valid." },
    { it: "Indicare un momento come 2025-03-01T09:30.", en: "Give a time like 2025-03-01T09:30." },
  );
}
