import type { LocalText } from "../src/model/local-text.ts";

/** What the program says while it watches a folder. */
export const WATCH_MESSAGES = {
  watch: {
    it: "Sorveglia una cartella e scrive accanto a ogni documento il suo esito, finché non lo si ferma.",
    en: "Watches a folder and writes the outcome beside each document, until it is stopped.",
  },
  watchAfter: {
    it: `
Accanto a atto.pdf compaiono atto.pdf.omissis.txt, da leggere, e atto.pdf.omissis.json, per i programmi. I documenti non
si spostano e non si modificano; se uno cambia, il suo esito sparisce subito e viene rifatto; se è tolto, sparisce anche
l'esito. Senza esito un documento non è stato esaminato. Si ferma con Ctrl+C e riprende da dove era.
Non usare la cartella che il sito pubblica: vi finirebbero anche gli esiti.

Esempi:
  omissis watch da-pubblicare --channel albo
  omissis watch da-pubblicare --channel at --once      esamina ciò che c'è e termina`,
    en: `
Beside act.pdf appear act.pdf.omissis.txt, to be read, and act.pdf.omissis.json, for programs. Documents are not moved and
not changed; when one changes, its outcome is gone at once and made anew; when one is taken away, so is its outcome. A
document without an outcome was not examined. Ctrl+C stops it, and it goes on from where it was.
Do not use the folder that the web site publishes: outcomes would be there too.

Examples:
  omissis watch to-publish --channel albo
  omissis watch to-publish --channel at --once      examines what is there and ends`,
  },
  folder: { it: "cartella da sorvegliare, con le sottocartelle", en: "folder to watch, with those below it" },
  once: {
    it: "esamina i documenti che ci sono e termina, con il codice di uscita del più grave",
    en: "examine the documents that are there and end, with the exit code of the gravest",
  },
  interval: {
    it: "secondi fra uno sguardo e l'altro alla cartella (predefinito: 5)",
    en: "seconds from one look at the folder to the next (default: 5)",
  },
  started: {
    it: "Cartella sorvegliata: {folder}. Per fermare: Ctrl+C.",
    en: "Watched folder: {folder}. To stop: Ctrl+C.",
  },
  stopped: { it: "Sorveglianza terminata.", en: "Watching ended." },
  notFolder: { it: "{folder} non è una cartella.", en: "{folder} is not a folder." },
  notFolderRemedy: {
    it: "Indicare la cartella da sorvegliare; per un documento solo c'è omissis gate.",
    en: "Name the folder to watch; for one document there is omissis gate.",
  },
  folderGone: {
    it: "omissis: la cartella {folder} non è raggiungibile; si riprova.",
    en: "omissis: the folder {folder} can't be reached; trying again.",
  },
} as const satisfies Record<string, LocalText>;
