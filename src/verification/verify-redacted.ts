import { checkAroundBoxes } from "./check-around-boxes.ts";
import { checkPages } from "./check-pages.ts";
import { checkStructure } from "./check-structure.ts";
import { readTokens } from "./file-tokens.ts";
import type { RedactedFile } from "./redacted-file.ts";
import { secretsInFile } from "./strings-in-file.ts";
import type { CheckId, VerificationCheck, VerificationResult } from "./verification-result.ts";

/**
 * Checks a redacted file from outside: nothing is taken on trust from what made it, everything is read from its bytes.
 * Fails closed: what could not be checked has not passed.
 */
export async function verifyRedacted(file: RedactedFile): Promise<VerificationResult> {
  const tokens = readTokens(file.bytes);
  const pages = await checkPages(file);
  const checks: VerificationCheck[] = [
    ...pages.checks,
    checkStructure(tokens, file.ownStrings),
    checkStrings("strings-in-file", file.secrets, () =>
      secretsInFile(file.bytes, tokens, file.secrets, file.ownStrings),
    ),
    checkStrings("strings-in-text", file.secrets, () => [...pages.leaked]),
    ...(await checkAroundBoxes(pages.surroundings, file.dpi, file.readPicture)),
  ];
  return { passed: checks.every(({ passed }) => passed), checks, repeated: pages.repeated };
}

function checkStrings(id: CheckId, secrets: readonly string[], search: () => readonly number[]): VerificationCheck {
  let found: readonly number[];
  try {
    found = search();
  } catch (error) {
    if (!isBrokenStream(error)) throw error;
    const detail = { it: "Il file non si è potuto leggere per intero.", en: "The file could not be read to the end." };
    return { id, passed: false, detail };
  }
  const where =
    id === "strings-in-text" ? { it: "nel testo", en: "in the text" } : { it: "nel file", en: "in the file" };
  const detail =
    found.length === 0
      ? {
          it: `Nessuna delle ${secrets.length} stringhe nascoste è ${where.it}.`,
          en: `None of the ${secrets.length} hidden strings is ${where.en}.`,
        }
      : {
          it: `Stringhe nascoste ancora ${where.it}: ${found.length}.`,
          en: `Hidden strings still ${where.en}: ${found.length}.`,
        };
  return { id, passed: found.length === 0, detail };
}

const isBrokenStream = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
