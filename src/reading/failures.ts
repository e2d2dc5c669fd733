import type { LocalText } from "../model/local-text.ts";
import { PageFailure } from "../pdf/failures.ts";

const REMEDY: LocalText = {
  it: "Far leggere la pagina a una persona, oppure sostituire la scansione con il documento originale.",
  en: "Have a person read the page, or replace the scan with the original document.",
};

/** The OCR engine failed on a page (error, or out of memory); other pages go on. */
export class OcrCrashed extends PageFailure {
  readonly reason = "ocr-crashed";
  readonly text: LocalText = {
    it: `La pagina ${this.page} è un'immagine che il riconoscimento del testo (OCR) non è riuscito a leggere.`,
    en: `Page ${this.page} is a picture that the OCR engine failed to read.`,
  };
  readonly remedy = REMEDY;
}

export class OcrTimedOut extends PageFailure {
  readonly reason = "ocr-timeout";
  readonly text: LocalText = {
    it: `Il riconoscimento del testo (OCR) della pagina ${this.page} ha superato il tempo massimo ed è stato interrotto.`,
    en: `OCR of page ${this.page} took longer than allowed and was stopped.`,
  };
  readonly remedy = REMEDY;
}
