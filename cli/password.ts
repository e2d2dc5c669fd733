import { readFile } from "node:fs/promises";
import { UsageFailure } from "../src/model/failure.ts";
import type { Environment } from "./context.ts";

export interface PasswordOptions {
  readonly password?: string;
  readonly passwordFile?: string;
}

/**
 * The password to open documents with: `--password`, the first line of `--password-file`, or `OMISSIS_PASSWORD`.
 *
 * @throws UsageFailure when two are given, or the file can't be read.
 */
export async function passwordOf(
  { password, passwordFile }: PasswordOptions,
  env: Pick<Environment, "OMISSIS_PASSWORD">,
): Promise<string | undefined> {
  if (password !== undefined && passwordFile !== undefined) {
    throw new UsageFailure(
      {
        it: "--password e --password-file non si possono usare insieme.",
        en: "--password and --password-file can't be used together.",
      },
      {
        it: "Usare la seconda: la prima resta visibile nella riga di comando.",
        en: "Use the second: the first shows.",
      },
    );
  }
  if (passwordFile === undefined) return password ?? env.OMISSIS_PASSWORD;
  const content = await readFile(passwordFile, "utf8").catch(() => {
    throw new UsageFailure(
      { it: "Il file della password non si può leggere.", en: "The password file can't be read." },
      { it: "Controllare il percorso di --password-file.", en: "Check the path of --password-file." },
    );
  });
  return content.split(/\r?\n/, 1)[0];
}
