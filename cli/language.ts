import type { Lang } from "../src/model/local-text.ts";
import type { Environment } from "./context.ts";

export const LANGS = ["it", "en"] as const satisfies readonly Lang[];

export const isLang = (value: string | undefined): value is Lang => LANGS.some((lang) => lang === value);

/**
 * The language of the user, known before the command line is parsed so that help and mistakes speak it too: `--lang`,
 * else `OMISSIS_LANG`, else Italian.
 *
 * @param args of the command line, without the program.
 */
export function languageOf(args: readonly string[], env: Pick<Environment, "OMISSIS_LANG">): Lang {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  const chosen = options.flatMap((arg, i) => {
    if (arg === "--lang") return options[i + 1] ?? [];
    return arg.startsWith("--lang=") ? arg.slice("--lang=".length) : [];
  });
  return [chosen.at(-1), env.OMISSIS_LANG].find(isLang) ?? "it";
}
