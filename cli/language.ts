import { findConfiguration, languageIn } from "../src/configuration/find-configuration.ts";
import type { Lang } from "../src/model/local-text.ts";
import type { Environment } from "./context.ts";

export const LANGS = ["it", "en"] as const satisfies readonly Lang[];

export const isLang = (value: string | undefined): value is Lang => LANGS.some((lang) => lang === value);

/**
 * The language of the user, known before the command line is parsed so that help and mistakes speak it too: `--lang`,
 * else `OMISSIS_LANG`, else that of the configuration, else Italian.
 *
 * @param args of the command line, without the program.
 * @param cwd where the configuration is looked for; nowhere when absent.
 */
export function languageOf(args: readonly string[], env: Pick<Environment, "OMISSIS_LANG">, cwd?: string): Lang {
  const options = optionsIn(args);
  return (
    [lastValue("--lang", options), env.OMISSIS_LANG].find(isLang) ??
    (cwd === undefined ? undefined : configuredLanguage(options, cwd)) ??
    "it"
  );
}

function configuredLanguage(options: readonly string[], cwd: string): Lang | undefined {
  if (options.includes("--no-config")) return undefined;
  const file = lastValue("--config", options) ?? findConfiguration(cwd);
  return file === null ? undefined : languageIn(file);
}

function optionsIn(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return end === -1 ? args : args.slice(0, end);
}

/** The value of the last option of that name. */
function lastValue(name: string, options: readonly string[]): string | undefined {
  const chosen = options.flatMap((arg, i) => {
    if (arg === name) return options[i + 1] ?? [];
    return arg.startsWith(`${name}=`) ? arg.slice(name.length + 1) : [];
  });
  return chosen.at(-1);
}
