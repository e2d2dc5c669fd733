import type { LocalText } from "../src/model/local-text.ts";

/** What the program says of acts made of several files. */
export const ACT_MESSAGES = {
  subject: {
    it: "oggetto con cui l'albo elenca l'atto: si pubblica anche quello, ed è esaminato come il testo",
    en: "subject line by which the albo lists the act: it is published too, and examined like the text",
  },
  act: {
    it: "tutti i file indicati sono un atto solo: si confrontano, e ciò che uno nasconde non deve leggersi in un altro",
    en: "all files named are one act: they are compared, and what one hides must not be readable in another",
  },
  actPerFolder: {
    it: "ogni cartella che contiene documenti è un atto, con le cartelle che stanno sotto",
    en: "each folder that holds documents is one act, with the folders below it",
  },
} as const satisfies Record<string, LocalText>;
