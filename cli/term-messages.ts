import type { LocalText } from "../src/model/local-text.ts";

/** What the program says of terms of publication. */
export const TERM_MESSAGES = {
  calendar: {
    it: "Calcola quando pubblicare e quando togliere i documenti, canale per canale.",
    en: "Works out when to publish and when to take down documents, channel by channel.",
  },
  calendarAfter: {
    it: "\nEsempi:\n  omissis calendar determina.pdf --channel albo --date 2025-03-01\n  omissis calendar atti/ --date 2025-03-01 --format ics --output scadenze.ics",
    en: "\nExamples:\n  omissis calendar determina.pdf --channel albo --date 2025-03-01\n  omissis calendar atti/ --date 2025-03-01 --format ics --output terms.ics",
  },
  actDate: {
    it: "giorno dell'atto, da cui decorre l'obbligo di pubblicare (predefinito: il giorno di pubblicazione)",
    en: "day of the act, from which the duty to publish runs (default: the day of publication)",
  },
  officeEnd: {
    it: "fine del mandato, dell'incarico o della carica di cui l'atto tratta",
    en: "end of the mandate, office or assignment the act is about",
  },
  effectsUntil: { it: "ultimo giorno in cui l'atto produce effetti", en: "last day on which the act has effects" },
  calendarFormat: {
    it: "text, per le persone (predefinito), json, o ics, per il calendario dell'ufficio",
    en: "text, for people (default), json, or ics, for the office's calendar",
  },
  calendarOutput: { it: "scrive le date in un file", en: "write the dates to a file" },
} as const satisfies Record<string, LocalText>;
