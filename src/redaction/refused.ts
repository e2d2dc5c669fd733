import { EXIT, KnownFailure } from "../model/failure.ts";
import type { LocalText } from "../model/local-text.ts";

/** A redacted file was not made, or was made and thrown away because a check on it failed. No output is left. */
export class RedactionRefused extends KnownFailure {
  readonly reason = "redaction-refused";
  readonly exitCode = EXIT.redactionRefused;
  readonly text: LocalText;
  readonly remedy: LocalText;

  /** @param reasons what did not hold, one sentence each, without any text of the document. */
  constructor(reasons: readonly LocalText[], remedy: LocalText = DEFAULT_REMEDY) {
    const text = {
      it: ["Il file oscurato non è stato consegnato.", ...reasons.map(({ it }) => it)].join(" "),
      en: ["The redacted file was not handed over.", ...reasons.map(({ en }) => en)].join(" "),
    };
    super(text.en);
    this.text = text;
    this.remedy = remedy;
  }
}

const DEFAULT_REMEDY: LocalText = {
  it: "Non pubblicare il documento. Allargare o aggiungere i riquadri nei punti indicati e ripetere; se il rifiuto si ripete, oscurare il documento nel programma che lo ha prodotto e generare un nuovo PDF.",
  en: "Do not publish the document. Enlarge or add boxes where indicated and try again; if it is refused again, redact the document in the program that made it and produce a new PDF.",
};
