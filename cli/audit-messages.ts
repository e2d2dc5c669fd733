import type { LocalText } from "../src/model/local-text.ts";

/** What the program says of audits. */
export const AUDIT_MESSAGES = {
  audit: {
    it: "Verifica tutto ciò che è pubblicato: che cosa è esposto, quanto è grave, che cosa togliere per primo.",
    en: "Audits all that is published: what is exposed, how bad it is, what to take down first.",
  },
  auditAfter: {
    it: `
TARGET è una cartella (copia del sito o esportazione dell'ufficio), un archivio ZIP, un elenco CSV di documenti con le
colonne url, date, type, channel (solo la prima è necessaria), l'indirizzo di un sito o di una sezione, o la sua sitemap.
Un sito si legge come ospiti: robots.txt, due richieste alla volta, e il recapito di --contact con ognuna. Con --store la verifica si può fermare in qualunque
momento e riprendere con --resume; la volta dopo rilegge solo ciò che è cambiato e dice che cosa è nuovo, risolto, tolto.
L'archivio non contiene i dati trovati, e i nomi dei file vi sono cifrati con una chiave che sta altrove.

Esempi:
  omissis audit sito/ --channel at --store verifica.db
  omissis audit https://www.comune.example/ --contact rpd@comune.example --store verifica.db
  omissis audit --resume --store verifica.db
  omissis audit export.zip --channel albo --sample 50
  omissis audit purge --store verifica.db --keep-days 30`,
    en: `
TARGET is a folder (a copy of the site or an export of the office), a ZIP archive, a CSV list of documents with the
columns url, date, type, channel (only the first is needed), the address of a site or section, or its sitemap. A site is
read as a guest: robots.txt, two requests at a time, and the --contact with each. With --store the audit can be stopped at any moment and
resumed with --resume; the next one reads only what has changed and tells what is new, fixed, gone. The store does not
hold the data found, and file names in it are encrypted with a key that is kept elsewhere.

Examples:
  omissis audit site/ --channel at --store audit.db
  omissis audit https://www.comune.example/ --contact rpd@comune.example --store audit.db
  omissis audit --resume --store audit.db
  omissis audit export.zip --channel albo --sample 50
  omissis audit purge --store audit.db --keep-days 30`,
  },
  target: {
    it: "cartella, archivio ZIP, elenco CSV, sito o sitemap (non serve con --resume)",
    en: "folder, ZIP archive, CSV list, site or sitemap (not needed with --resume)",
  },
  channel: {
    it: "canale dei documenti di cui l'elenco non lo dice",
    en: "channel of the documents for which the list does not tell it",
  },
  store: {
    it: "archivio della verifica (senza: tutto resta in memoria e non si può riprendere)",
    en: "store of the audit (without: all stays in memory and can't be resumed)",
  },
  resume: {
    it: "riprende l'ultima verifica dell'archivio; se era finita ne mostra l'esito",
    en: "resume the last audit of the store; show its outcome if it had ended",
  },
  storeKey: {
    it: "chiave dell'archivio (o OMISSIS_KEY); senza, il programma ne crea una nella cartella dell'utente",
    en: "key of the store (or OMISSIS_KEY); without, the program makes one in the user's folder",
  },
  keepDays: {
    it: "cancella le verifiche più vecchie di tanti giorni (predefinito: 90)",
    en: "delete the audits older than this many days (default: 90)",
  },
  limit: { it: "legge al più tanti documenti", en: "read at most this many documents" },
  sample: {
    it: "legge tanti documenti scelti a caso, per un primo sguardo",
    en: "read this many documents chosen by chance, for a first look",
  },
  dryRun: {
    it: "elenca i documenti che leggerebbe, con i loro nomi, e non ne legge nessuno",
    en: "list the documents that it would read, by their names, and read none",
  },
  formats: {
    it: "text, per le persone (predefinito), html (pagina da aprire e stampare), csv o xlsx (elenco per un foglio di calcolo), letter (testo per l'RPD) o json; FORMATO=FILE scrive un altro rapporto in un file, anche più volte",
    en: "text, for people (default), html (a page to open and print), csv or xlsx (a list for a spreadsheet), letter (text for the DPO) or json; FORMAT=FILE writes another report to a file, as often as wanted",
  },
  showText: {
    it: "mostra i nomi dei file e gli indirizzi come sono (i testi trovati non restano nell'archivio)",
    en: "show file names and addresses as they are (the texts found do not stay in the store)",
  },
  purge: {
    it: "Cancella dall'archivio le verifiche vecchie, o tutte con --keep-days 0.",
    en: "Deletes old audits from the store, or all with --keep-days 0.",
  },
  purgeStore: { it: "archivio da ripulire", en: "store to clean" },
  purged: { it: "Verifiche cancellate: {count}.", en: "Audits deleted: {count}." },
  noStoreToResume: { it: "Per riprendere serve l'archivio.", en: "It takes the store to resume." },
  noStoreToPurge: { it: "Manca l'archivio da ripulire.", en: "The store to clean is missing." },
  nameStore: { it: "Indicarlo con --store FILE.", en: "Name it with --store FILE." },
  noWorkbookFile: { it: "Una cartella di lavoro (xlsx) non si stampa.", en: "A workbook (xlsx) can't be printed." },
  nameWorkbook: { it: "Indicare il file: --format xlsx=FILE.", en: "Name the file: --format xlsx=FILE." },
  noTarget: { it: "Manca che cosa verificare.", en: "What to audit is missing." },
  noTargetRemedy: {
    it: "Indicare una cartella, un archivio ZIP, un elenco CSV o l'indirizzo di un sito.",
    en: "Name a folder, a ZIP archive, a CSV list or the address of a site.",
  },
  progress: { it: "{done}/{known} · {rate} al secondo · {left}", en: "{done}/{known} · {rate} a second · {left}" },
  timeLeft: { it: "mancano circa {time}", en: "about {time} left" },
  noTimeLeft: { it: "tempo residuo non ancora stimabile", en: "time left not known yet" },
} as const satisfies Record<string, LocalText>;
