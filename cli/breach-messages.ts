import type { LocalText } from "../src/model/local-text.ts";

/** What the program says of breaches. */
export const BREACH_MESSAGES = {
  breach: {
    it: "Prepara il fascicolo di una violazione: gravità proposta, 72 ore, modello di segnalazione, voce del registro.",
    en: "Prepares the file of a breach: proposed severity, 72 hours, reporting form, register entry.",
  },
  breachAfter: {
    it: `
Del rapporto si usano le regole e i numeri, mai i testi né i nomi dei file. Ogni punteggio è una proposta: se notificare
valuta il Titolare, sentito il RPD.

Esempi:
  omissis check determina.pdf --channel albo --date 2025-03-01 --format json=rapporto.json
  omissis breach rapporto.json --known-since 2025-03-04T09:30 --output violazione`,
    en: `
Rules and numbers of the report are used, never texts nor file names. Every score is a proposal: whether to notify is
for the controller to assess, having heard the DPO.

Examples:
  omissis check act.pdf --channel albo --date 2025-03-01 --format json=report.json
  omissis breach report.json --known-since 2025-03-04T09:30 --output breach`,
  },
  report: { it: "rapporto JSON dei documenti in rete", en: "JSON report of the documents on line" },
  knownSince: {
    it: "momento in cui il Titolare ha conosciuto la violazione, come 2025-03-04T09:30",
    en: "when the controller got to know of the breach, like 2025-03-04T09:30",
  },
  now: {
    it: "momento per cui si contano le ore (predefinito: adesso)",
    en: "time for which hours are counted (default: now)",
  },
  output: {
    it: "nome dei file da scrivere, senza estensione: NOME.md e NOME.pdf (predefinito: Markdown a video)",
    en: "name of the files to write, without extension: NAME.md and NAME.pdf (default: Markdown on screen)",
  },
  force: { it: "sostituisce i file che esistono", en: "replace files that exist" },
  written: { it: "Scritti {markdown} e {pdf}.", en: "Written {markdown} and {pdf}." },
} as const satisfies Record<string, LocalText>;
