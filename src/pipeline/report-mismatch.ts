import { EXIT, KnownFailure } from "../model/failure.ts";

/** A report is used on a document that it is not about: its places would mask something else. */
export class ReportMismatch extends KnownFailure {
  readonly reason = "report-mismatch";
  readonly exitCode = EXIT.needsReview;
  readonly text = {
    it: "Il documento è cambiato dopo l'esame: le immagini dei risultati non sono state prodotte.",
    en: "The document has changed since it was examined: no pictures of the findings were made.",
  };
  readonly remedy = { it: "Ripetere il comando.", en: "Run the command again." };
}
