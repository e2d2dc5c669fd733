import type { LocalText } from "../model/local-text.ts";

/** What whoever publishes a redacted copy has to know of it. */
export const REDACTION_WARNINGS = {
  signed: {
    it: "L'originale è firmato elettronicamente: la copia oscurata non porta la firma. Conservare l'originale, che resta invariato, e pubblicare la copia con l'attestazione di conformità (estratto dell'originale, secondo il Codice dell'amministrazione digitale).",
    en: "The original is electronically signed: the redacted copy does not bear the signature. Keep the original, which stays as it is, and publish the copy with a declaration of conformity (extract of the original, by the Italian code of digital administration).",
  },
  noText: {
    it: "La copia è fatta di sole immagini, senza testo: non si può leggere con un lettore di schermo né cercare, e non rispetta gli obblighi di accessibilità dei siti pubblici. Pubblicarla insieme al testo, per esempio con --text-copy.",
    en: "The copy is made of pictures alone, without text: screen readers can't read it and it can't be searched, so it does not meet the accessibility duties of public web sites. Publish it with the text, for instance by --text-copy.",
  },
  structure: {
    it: "Ciò che l'originale contiene oltre alle pagine (versioni precedenti, allegati, metadati) è in parte illeggibile e non è stato esaminato: nella copia non c'è, perché è fatta delle sole pagine.",
    en: "What the original holds beside its pages (earlier versions, attachments, metadata) can't all be read and was not examined: the copy has none of it, as it is made of the pages alone.",
  },
  unread: {
    it: "Alcune pagine sono immagini e non sono state lette con l'OCR: il loro testo manca dalla copia e i dati che mostrano non sono stati cercati.",
    en: "Some pages are pictures and were not read by OCR: their text is missing from the copy, and the data they show were not looked for.",
  },
} as const satisfies Record<string, LocalText>;
