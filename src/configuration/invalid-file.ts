import { UsageFailure } from "../model/failure.ts";
import type { LocalText } from "../model/local-text.ts";

/** The failure of a file of the user, with the line (from 1) where it is wrong. */
export const invalidFile = (file: string, line: number, what: LocalText, remedy: LocalText): UsageFailure =>
  new UsageFailure({ it: `${file}, riga ${line}: ${what.it}`, en: `${file}, line ${line}: ${what.en}` }, remedy);
