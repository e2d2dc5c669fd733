import type { Unread } from "../model/document-report.ts";
import { KnownFailure } from "../model/failure.ts";
import type { Lang, LocalText } from "../model/local-text.ts";
import type { Problem } from "./contract.ts";
import { pageText } from "./page-words.ts";
import { Refusal } from "./refusal.ts";

/** What to do, in the page, where the command line has another way. */
const REMEDIES: Readonly<Record<string, LocalText>> = {
  encrypted: {
    it: "Scrivere la password accanto al nome del file, oppure caricare una copia senza protezione.",
    en: "Write the password beside the name of the file, or upload a copy without protection.",
  },
  structure: {
    it: "Produrre di nuovo il PDF dal documento originale, oppure pubblicare la copia oscurata, che contiene solo le pagine.",
    en: "Produce the PDF again from the original document, or publish the redacted copy, which holds the pages only.",
  },
  "p7m-not-a-pdf": {
    it: "Convertire il documento in PDF prima di firmarlo, e caricare il PDF.",
    en: "Convert the document to PDF before it is signed, and upload the PDF.",
  },
};

/**
 * What went wrong, in the words of the page. Whatever is no known reason is an internal error, told without its message.
 * @param error thrown, or the `Unread` of a report
 */
export function problemOf(error: unknown, lang: Lang): Problem {
  const known = isTold(error) ? error : new Refusal("internal");
  const remedy = REMEDIES[known.reason] ?? pageText(known.remedy);
  return { reason: known.reason, text: pageText(known.text)[lang], remedy: remedy[lang] };
}

const isTold = (error: unknown): error is Unread =>
  error instanceof KnownFailure ||
  error instanceof Refusal ||
  (typeof error === "object" && error !== null && !(error instanceof Error) && "remedy" in error);

/** HTTP status of an error. */
export function statusOf(error: unknown): number {
  if (error instanceof Refusal) return error.status;
  return error instanceof KnownFailure ? 409 : 500;
}
