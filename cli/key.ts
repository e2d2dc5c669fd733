import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { SHORTEST_KEY } from "../src/exceptions/fingerprint.ts";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import type { Environment } from "./context.ts";

/**
 * The key of fingerprints: the first line of `--key-file`, or `OMISSIS_KEY`; null when there is none.
 *
 * @throws UsageFailure when the file can't be read or lies in a repository, or the key is too short.
 */
export async function keyOf(
  keyFile: string | undefined,
  env: Pick<Environment, "OMISSIS_KEY">,
): Promise<string | null> {
  const key = keyFile === undefined ? env.OMISSIS_KEY : await keyIn(keyFile);
  if (key === undefined || key === "") return null;
  if (key.length < SHORTEST_KEY) {
    throw new UsageFailure(
      { it: "La chiave è troppo corta.", en: "The key is too short." },
      fillText(
        {
          it: "Servono almeno {count} caratteri casuali, per esempio da: openssl rand -hex 32.",
          en: "It takes at least {count} random characters, for example from: openssl rand -hex 32.",
        },
        { count: SHORTEST_KEY },
      ),
    );
  }
  return key;
}

async function keyIn(file: string): Promise<string> {
  if (isInRepository(resolve(file))) {
    throw new UsageFailure(
      { it: "Il file della chiave si trova in un repository.", en: "The key file lies in a repository." },
      {
        it: "Tenerlo altrove: con la chiave i valori delle eccezioni si possono indovinare.",
        en: "Keep it elsewhere: with the key the values of the exceptions can be guessed.",
      },
    );
  }
  const content = await readFile(file, "utf8").catch(() => {
    throw new UsageFailure(
      { it: "Il file della chiave non si può leggere.", en: "The key file can't be read." },
      { it: "Controllare il percorso di --key-file.", en: "Check the path of --key-file." },
    );
  });
  return (content.split(/\r?\n/, 1)[0] ?? "").trim();
}

function isInRepository(file: string): boolean {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return true;
    if (folder === dirname(folder)) return false;
  }
}
