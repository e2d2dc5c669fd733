import { EXIT, KnownFailure } from "../model/failure.ts";
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

/** The native OCR program was asked for and is not there, or has no data for Italian. */
export class NativeOcrMissing extends KnownFailure {
  readonly reason = "native-ocr-missing";
  readonly exitCode = EXIT.componentMissing;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Installarlo (su Debian e Ubuntu: apt-get install tesseract-ocr tesseract-ocr-ita), oppure togliere «--ocr-engine native»: il programma ha un riconoscimento del testo suo.",
    en: "Install it (on Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-ita), or leave out “--ocr-engine native”: the program has an OCR engine of its own.",
  };

  constructor(missing: "program" | "language") {
    const text =
      missing === "program"
        ? {
            it: "Il programma «tesseract» non è installato o non è nel PATH.",
            en: "The program “tesseract” is not installed or not on the PATH.",
          }
        : {
            it: "Al programma «tesseract» mancano i dati per l'italiano (ita).",
            en: "The program “tesseract” has no data for Italian (ita).",
          };
    super(text.en);
    this.text = text;
  }
}
