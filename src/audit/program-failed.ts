/** What is told of a document on which the program failed. */
export const PROGRAM_FAILED = {
  reason: "internal-error",
  text: {
    it: "Il programma non è riuscito a esaminarlo (errore interno).",
    en: "The program failed to examine it (internal error).",
  },
  remedy: {
    it: "Segnalare l'errore al progetto, senza allegare il documento; verificare il documento a mano.",
    en: "Report the error to the project, without the document; check the document by hand.",
  },
} as const;
