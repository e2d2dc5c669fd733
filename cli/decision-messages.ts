import type { LocalText } from "../src/model/local-text.ts";

/** What the program says of exceptions and baselines. */
export const DECISION_MESSAGES = {
  exceptions: {
    it: "file delle eccezioni (predefinito: omissis.exceptions.yml in questa cartella o in una superiore)",
    en: "file of exceptions (default: omissis.exceptions.yml in this folder or one above)",
  },
  noExceptions: { it: "nessuna eccezione", en: "no exceptions" },
  baseline: {
    it: "i risultati già noti, elencati nel file, restano nel rapporto e nel verdetto ma non nel codice di uscita",
    en: "known findings, listed in the file, stay in the report and the verdict but not in the exit code",
  },
  writeBaseline: {
    it: "scrive il file dei risultati noti con quelli di questa esecuzione",
    en: "write the file of known findings with those of this run",
  },
  keyFile: {
    it: "chiave delle impronte di eccezioni e risultati noti, fuori da ogni repository (o OMISSIS_KEY)",
    en: "key of the fingerprints of exceptions and known findings, outside any repository (or OMISSIS_KEY)",
  },
  today: {
    it: "giorno per cui si giudicano termini e scadenze (predefinito: oggi)",
    en: "day for which terms and expiries are judged (default: today)",
  },
  counts: {
    it: "Eccezioni: {applied} applicate, {expired} scadute, {unused} inutilizzate, {refused} non ammesse, {elsewhere} di altri documenti.",
    en: "Exceptions: {applied} applied, {expired} expired, {unused} unused, {refused} not allowed, {elsewhere} of other documents.",
  },
  noKey: {
    it: "Eccezioni non applicate: manca la chiave (OMISSIS_KEY o --key-file).",
    en: "Exceptions not applied: the key is missing (OMISSIS_KEY or --key-file).",
  },
  known: {
    it: "Risultati già noti: {known}. Restano nel verdetto; non contano nel codice di uscita.",
    en: "Known findings: {known}. They stay in the verdict; they don't count in the exit code.",
  },
} as const satisfies Record<string, LocalText>;
