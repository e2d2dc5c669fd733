import type { Lang } from "../model/local-text.ts";

/** What the breach file says, in one language. */
export interface BreachWords {
  readonly title: string;
  readonly notice: string;
  readonly clock: string;
  readonly knownSince: string;
  readonly deadline: string;
  readonly left: (hours: number) => string;
  readonly decision: string;
  readonly severity: string;
  readonly formula: string;
  readonly toConfirm: string;
  readonly confirmed: string;
  readonly example: string;
  readonly flags: string;
  readonly alternatives: string;
  readonly form: string;
  readonly register: string;
  readonly registerDue: string;
  readonly toFill: string;
  readonly parts: readonly [contexts: string, identifiers: string, circumstances: string];
}

const IT: BreachWords = {
  title: "Violazione di dati personali: proposta di valutazione",
  notice:
    "Ogni punteggio è una proposta da confermare o correggere, con la motivazione. Il documento non contiene i dati esposti. Uso interno: non pubblicare.",
  clock: "Termine per la notifica al Garante",
  knownSince: "Conoscenza della violazione",
  deadline: "Scadenza delle 72 ore (notti e festivi compresi)",
  left: (hours) =>
    hours < 0 ? "Termine scaduto: la notifica resta possibile, con i motivi del ritardo." : `Ore rimaste: ${hours}.`,
  decision:
    "Se notificare al Garante (art. 33 GDPR) e comunicare agli interessati (art. 34 GDPR) valuta il Titolare, sentito il RPD. Il livello qui proposto non lo decide.",
  severity: "Gravità proposta (metodo ENISA)",
  formula: "SE = DPC x EI + CB",
  toConfirm: "da confermare",
  confirmed: "confermato",
  example: "Esempio",
  flags: "Segnalazioni (non cambiano il punteggio)",
  alternatives: "Altri punteggi della tabella",
  form: "Modello di potenziale violazione di dati personali",
  register: "Voce del registro delle violazioni",
  registerDue: "La registrazione è dovuta in ogni caso (art. 33, par. 5, GDPR).",
  toFill: "da compilare",
  parts: [
    "Contesto dei dati (DPC): vale il più alto",
    "Facilità di identificazione (EI): vale il più alto",
    "Circostanze (CB): si sommano",
  ],
};

const EN: BreachWords = {
  title: "Personal data breach: proposed assessment",
  notice:
    "Every score is a proposal to confirm or correct, with the reason. This file does not hold the exposed data. Internal use: do not publish.",
  clock: "Time to notify the Garante",
  knownSince: "Breach known since",
  deadline: "End of the 72 hours (nights and holidays included)",
  left: (hours) =>
    hours < 0
      ? "The time is over: notification remains possible, with the reasons of the delay."
      : `Hours left: ${hours}.`,
  decision:
    "Whether to notify the Garante (art. 33 GDPR) and to inform the persons (art. 34 GDPR) is for the controller to assess, having heard the DPO. The level proposed here does not decide it.",
  severity: "Proposed severity (ENISA method)",
  formula: "SE = DPC x EI + CB",
  toConfirm: "to be confirmed",
  confirmed: "confirmed",
  example: "Example",
  flags: "Statements (they change no score)",
  alternatives: "Other scores of the table",
  form: "Form for a potential personal data breach",
  register: "Entry of the breach register",
  registerDue: "The entry is due in any case (art. 33, par. 5, GDPR).",
  toFill: "to be filled in",
  parts: [
    "Context of the data (DPC): the highest counts",
    "Ease of identification (EI): the highest counts",
    "Circumstances (CB): added up",
  ],
};

export const breachWords = (lang: Lang): BreachWords => ({ it: IT, en: EN })[lang];
