import type { LocalText } from "../src/model/local-text.ts";

/** What the program says of audits of sites. */
export const AUDIT_WEB_MESSAGES = {
  contact: {
    it: "posta o pagina web di chi fa la verifica: va al sito con ogni richiesta, e serve per leggere indirizzi web",
    en: "mail address or web page of whoever does the audit: the site gets it with each request; needed to read web addresses",
  },
  allowHost: {
    it: "anche questo host fa parte del sito (albo o trasparenza presso un fornitore); anche più volte",
    en: "this host is part of the site too (albo or transparency at a supplier's); as often as wanted",
  },
  allowPrivate: {
    it: "legge anche indirizzi di questo computer e di reti interne",
    en: "read addresses of this machine and of internal networks too",
  },
  maxPages: {
    it: "apre al più tante pagine (predefinito: 20000)",
    en: "open at most this many pages (default: 20000)",
  },
  maxDepth: {
    it: "si allontana al più di tanti collegamenti dalla prima pagina (predefinito: 25)",
    en: "go at most this many links away from the first page (default: 25)",
  },
  patience: {
    it: "secondi senza un byte dopo i quali rinuncia a una risposta (predefinito: 30)",
    en: "seconds without a byte after which an answer is given up (default: 30)",
  },
  wrongContact: { it: "--contact non è un recapito.", en: "--contact is no contact." },
  wrongContactRemedy: {
    it: "Indicare un indirizzo di posta (rpd@ente.example) o una pagina web (https://…).",
    en: "Give a mail address (rpd@body.example) or a web page (https://…).",
  },
} as const satisfies Record<string, LocalText>;
