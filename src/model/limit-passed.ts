import { EXIT, KnownFailure } from "./failure.ts";
import type { LimitName } from "./limits.ts";
import { fillText, type LocalText } from "./local-text.ts";

/** Limits of what a file holds beside its pages. */
export const STRUCTURE_LIMITS = ["objects", "nesting", "unpacked-size", "attachment-depth", "memory"] as const;
export type StructureLimit = (typeof STRUCTURE_LIMITS)[number];
type FileLimit = StructureLimit | "pages";

/** What a file has too much of; `{limit}` is the number. */
const TEXTS: Readonly<Record<FileLimit, LocalText>> = {
  pages: {
    it: "Il documento ha più di {limit} pagine.",
    en: "The document has more than {limit} pages.",
  },
  objects: {
    it: "Il file contiene più di {limit} oggetti: quelli oltre il limite non sono stati esaminati.",
    en: "The file holds more than {limit} objects: those beyond were not examined.",
  },
  nesting: {
    it: "Il file contiene oggetti annidati oltre {limit} livelli, che non sono stati esaminati.",
    en: "The file holds objects nested deeper than {limit} levels, which were not examined.",
  },
  "unpacked-size": {
    it: "Il contenuto compresso del file, aperto, supera {limit} MB, o una sua sola parte ne supera un ottavo: ciò che è oltre non è stato esaminato.",
    en: "What the file holds compressed comes to more than {limit} MB, or one part of it to more than an eighth of that: what lies beyond was not examined.",
  },
  "attachment-depth": {
    it: "Il file contiene allegati dentro allegati oltre {limit} livelli, che non sono stati esaminati.",
    en: "The file holds attachments inside attachments beyond {limit} levels, which were not examined.",
  },
  memory: {
    it: "L'esame del documento ha superato {limit} MB di memoria ed è stato interrotto.",
    en: "Examining the document took more than {limit} MB of memory and was stopped.",
  },
};

/** What to do about a limit, whatever it is. */
export const limitRemedy = (limit: LimitName): LocalText =>
  fillText(
    {
      it: "Dividere o rifare il documento; se è di provenienza sicura, alzare «{limit}» sotto limits in omissis.config.yml.",
      en: "Split the document or make it again; if it comes from a source you trust, raise “{limit}” under limits in omissis.config.yml.",
    },
    { limit },
  );

/** A document passes a limit of the configuration; what was not examined for it is told, and it is never publishable. */
export class LimitPassed extends KnownFailure {
  readonly reason: string;
  readonly exitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(name: FileLimit, limit: number) {
    super(`${name}: ${limit}`);
    this.reason = `limit-${name}`;
    this.text = fillText(TEXTS[name], { limit });
    this.remedy = limitRemedy(name);
  }
}
