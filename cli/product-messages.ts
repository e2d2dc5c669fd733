import type { LocalText } from "../src/model/local-text.ts";

/** What `redact` says of the register, the text copy and the like. */
export const PRODUCT_MESSAGES = {
  register: {
    it: "scrive il registro: che cosa è stato oscurato, dove, per quale norma, da chi e quando, con le impronte dei file; JSON, e accanto un PDF/A di una pagina; nessun dato oscurato vi compare",
    en: "write the register: what was redacted, where, by which norm, by whom and when, with the hashes of the files; JSON, and a one-page PDF/A beside it; it holds no datum redacted",
  },
  operator: { it: "chi oscura, per il registro", en: "who redacts, for the register" },
  textCopy: {
    it: "scrive anche il testo della copia, per chi usa un lettore di schermo (.txt o .html); [omissis] al posto dei riquadri",
    en: "also write the text of the copy, for who uses a screen reader (.txt or .html); [omissis] where the boxes are",
  },
  noText: {
    it: "copia di sole immagini, senza strato di testo (non accessibile)",
    en: "copy of pictures alone, without a text layer (not accessible)",
  },
  registerName: { it: "Dare un nome che finisce in .json.", en: "Give a name that ends in .json." },
  textCopyName: { it: "Dare un nome che finisce in .txt o .html.", en: "Give a name that ends in .txt or .html." },
  otherName: {
    it: "Dare a ogni file un nome diverso: il registro scrive anche un PDF con il suo nome.",
    en: "Give each file a name of its own: the register also writes a PDF of its name.",
  },
  operatorAlone: { it: "Usarlo con --register.", en: "Use it with --register." },
  alsoWritten: { it: "Scritto anche: {paths}.", en: "Also written: {paths}." },
  warning: { it: "Attenzione: {text}", en: "Note: {text}" },
} as const satisfies Record<string, LocalText>;
