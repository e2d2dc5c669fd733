import { UsageFailure } from "../model/failure.ts";

/** The failure of a rule file, with the file and what is wrong in it. */
export const invalidRule = (file: string, error: string): UsageFailure =>
  new UsageFailure(
    { it: `La regola ${file} non è valida: ${error}.`, en: `Rule ${file} is not valid: ${error}.` },
    { it: "Correggere il file o ripristinare la cartella rules.", en: "Mend the file or restore the rules folder." },
  );
