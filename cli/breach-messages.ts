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
valuta il Titolare, sentito il RPD. Ciò che solo una persona può sapere si dice con --score (un fattore, con il motivo se il
punteggio cambia) e --flag; ciò che non è detto vale il caso più grave. Gli id sono nel fascicolo e in omissis rules list.

Esempi:
  omissis check determina.pdf --channel albo --date 2025-03-01 --format json=rapporto.json
  omissis breach rapporto.json --known-since 2025-03-04T09:30 --output violazione
  omissis breach rapporto.json --known-since 2025-03-04T09:30 --flag piu-di-100=no \\
    --score "nome=0.5: il comune ha 180.000 abitanti" --score "dati-sensibili=1: natura-dei-dati"`,
    en: `
Rules and numbers of the report are used, never texts nor file names. Every score is a proposal: whether to notify is
for the controller to assess, having heard the DPO. What only a person can know is told by --score (a factor, with the
reason if the score changes) and --flag; what is not told takes the graver case. Ids are in the file and in omissis rules list.

Examples:
  omissis check act.pdf --channel albo --date 2025-03-01 --format json=report.json
  omissis breach report.json --known-since 2025-03-04T09:30 --output breach
  omissis breach report.json --known-since 2025-03-04T09:30 --flag piu-di-100=no \\
    --score "nome=0.5: the town has 180,000 inhabitants" --score "dati-sensibili=1: natura-dei-dati"`,
  },
  report: { it: "rapporto JSON dei documenti in rete", en: "JSON report of the documents on line" },
  knownSince: {
    it: "momento in cui il Titolare ha conosciuto la violazione, come 2025-03-04T09:30",
    en: "when the controller got to know of the breach, like 2025-03-04T09:30",
  },
  score: {
    it: "punteggio accertato di un fattore, con il motivo; ripetibile",
    en: "established score of a factor, with the reason; repeatable",
  },
  flag: {
    it: "risposta a piu-di-100 o dati-incomprensibili; ripetibile",
    en: "answer to piu-di-100 or dati-incomprensibili; repeatable",
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
