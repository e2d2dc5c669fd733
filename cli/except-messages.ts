import type { LocalText } from "../src/model/local-text.ts";

/** What the program says while an exception is written. */
export const EXCEPT_MESSAGES = {
  except: {
    it: "Annota un'eccezione per un risultato; senza --finding elenca i risultati con il loro numero.",
    en: "Records an exception for a finding; without --finding it lists the findings by number.",
  },
  exceptAfter: {
    it: `
Nel file delle eccezioni va un'impronta con chiave, mai il dato. Salute, disabilità, vita sessuale, dati genetici e
biometrici non ammettono eccezioni. La scadenza è al più dopo dodici mesi.

Esempi:
  omissis except atto.pdf --channel at
  omissis except atto.pdf --channel at --finding 3 --reason impresa-o-ente --by "Segretario comunale" --until 2026-01-31`,
    en: `
The file of exceptions holds a keyed fingerprint, never the datum. Health, disability, sexual life, genetic and
biometric data admit no exceptions. The expiry is at most twelve months later.

Examples:
  omissis except act.pdf --channel at
  omissis except act.pdf --channel at --finding 3 --reason impresa-o-ente --by "Segretario comunale" --until 2026-01-31`,
  },
  finding: { it: "numero del risultato", en: "number of the finding" },
  reason: {
    it: "motivo: uno di quelli di rules/exceptions/reasons.yml",
    en: "reason: one of those in rules/exceptions/reasons.yml",
  },
  norm: { it: "norma o provvedimento, per i motivi che lo richiedono", en: "norm or order, for reasons that need one" },
  by: { it: "chi decide", en: "who decides" },
  until: { it: "ultimo giorno dell'eccezione", en: "last day of the exception" },
  none: { it: "Nessun risultato da eccepire.", en: "No finding to except." },
  refused: { it: "non ammette eccezioni", en: "admits no exception" },
  written: { it: "Eccezione annotata in {path}.", en: "Exception recorded in {path}." },
} as const satisfies Record<string, LocalText>;
