import { join } from "node:path";
import type { LocalText } from "../model/local-text.ts";
import { loadFolder } from "../rules/load-folder.ts";
import { packageRoot } from "../rules/package-root.ts";
import type { Exception, ExceptionReason } from "./exception.ts";
import { invalidFile } from "./invalid-file.ts";
import { readLocated } from "./located-yaml.ts";

/** The closed list of reasons. @throws UsageFailure when the rule file is not valid. */
export const exceptionReasons = (): ExceptionReason[] =>
  loadFolder<ExceptionReason>(join(packageRoot(), "rules"), "exceptions", "exception-reason");

const MONTHS = 12;

/**
 * The exceptions that a file lists.
 *
 * @param text its content.
 * @throws UsageFailure that names the file, and the line of what is wrong in it.
 */
export function readExceptions(file: string, text: string, reasons: readonly ExceptionReason[]): Exception[] {
  const { content, lineOf } = readLocated<{ readonly exceptions?: readonly Exception[] | null }>(
    file,
    text,
    "exceptions",
  );
  const exceptions = content.exceptions ?? [];
  for (const [index, exception] of exceptions.entries()) {
    const wrong = mistakeIn(exception, reasons);
    if (wrong !== null) throw invalidFile(file, lineOf(["exceptions", index, wrong.key]), wrong.what, wrong.remedy);
  }
  return [...exceptions];
}

interface Mistake {
  readonly key: keyof Exception;
  readonly what: LocalText;
  readonly remedy: LocalText;
}

function mistakeIn({ reason, norm, on, until }: Exception, reasons: readonly ExceptionReason[]): Mistake | null {
  const known = reasons.find(({ id }) => id === reason);
  if (known === undefined) {
    const ids = reasons.map(({ id }) => id).join(", ");
    return {
      key: "reason",
      what: { it: "il motivo non è fra quelli ammessi.", en: "the reason is none of those allowed." },
      remedy: { it: `Motivi ammessi: ${ids}.`, en: `Allowed reasons: ${ids}.` },
    };
  }
  if (known.needsNorm && norm === undefined) {
    return {
      key: "reason",
      what: { it: "per questo motivo serve la norma.", en: "this reason needs the norm." },
      remedy: { it: "Aggiungere la chiave norm.", en: "Add the key norm." },
    };
  }
  if (!isDay(on) || !isDay(until) || until < on || until > monthsAfter(on, MONTHS)) {
    return {
      key: "until",
      what: {
        it: "la scadenza deve essere un giorno esistente, al più dodici mesi dopo la decisione.",
        en: "the expiry must be a day that exists, at most twelve months after the decision.",
      },
      remedy: { it: "Correggere on e until.", en: "Mend on and until." },
    };
  }
  return null;
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date;
}

/** The same day of a later month, its last one where the month is shorter. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
