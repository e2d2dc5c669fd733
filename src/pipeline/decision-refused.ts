import { EXIT, KnownFailure } from "../model/failure.ts";
import type { LocalText } from "../model/local-text.ts";

const TEXTS = {
  "unknown-document": {
    text: { it: "Il documento non c'è più.", en: "The document is no longer there." },
    remedy: { it: "Aggiornare la pagina.", en: "Reload the page." },
  },
  "unknown-box": {
    text: { it: "Il riquadro non c'è più.", en: "The box is no longer there." },
    remedy: {
      it: "È cambiato ciò che è proposto: scegliere di nuovo dall'elenco.",
      en: "What is proposed has changed: choose again from the list.",
    },
  },
  "nothing-there": {
    text: { it: "In quel punto non si legge nulla.", en: "Nothing can be read there." },
    remedy: { it: "Disegnare un riquadro.", en: "Draw a box." },
  },
  "no-area": {
    text: { it: "Il riquadro è fuori dalla pagina o troppo piccolo.", en: "The box is off the page or too small." },
    remedy: { it: "Disegnarlo di nuovo sulla pagina.", en: "Draw it again on the page." },
  },
  uncovers: {
    text: {
      it: "Così il riquadro non coprirebbe più il dato per cui è proposto.",
      en: "So the box would no longer cover the datum that it is proposed for.",
    },
    remedy: {
      it: "Allargarlo senza scoprire il dato. Se il dato può restare leggibile, rifiutare il riquadro indicando il motivo.",
      en: "Enlarge it without uncovering the datum. If the datum may stay readable, reject the box and say why.",
    },
  },
  protected: {
    text: {
      it: "Questo dato non si può pubblicare in nessun caso: il riquadro non si può rifiutare.",
      en: "This datum may not be published in any case: the box can't be rejected.",
    },
    remedy: {
      it: "Lasciarlo. Se il dato è stato riconosciuto per errore, chiedere al responsabile della protezione dei dati.",
      en: "Leave it. If the datum was recognised by mistake, ask the data protection officer.",
    },
  },
  own: {
    text: { it: "Un riquadro aggiunto da voi non si rifiuta.", en: "A box that you added can't be rejected." },
    remedy: { it: "Eliminarlo.", en: "Delete it." },
  },
  "not-own": {
    text: { it: "Un riquadro proposto non si elimina.", en: "A proposed box can't be deleted." },
    remedy: { it: "Rifiutarlo indicando il motivo.", en: "Reject it and say why." },
  },
  "unknown-reason": {
    text: { it: "Il motivo non è fra quelli ammessi.", en: "The reason is none of those allowed." },
    remedy: { it: "Sceglierne uno dall'elenco.", en: "Choose one of the list." },
  },
} as const satisfies Record<string, { readonly text: LocalText; readonly remedy: LocalText }>;

/** Something that a person decided can't be done. */
export class DecisionRefused extends KnownFailure {
  readonly reason: keyof typeof TEXTS;
  readonly exitCode = EXIT.usage;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(reason: keyof typeof TEXTS) {
    super(reason);
    this.reason = reason;
    this.text = TEXTS[reason].text;
    this.remedy = TEXTS[reason].remedy;
  }
}
