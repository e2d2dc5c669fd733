import { EXIT, KnownFailure } from "../../model/failure.ts";
import type { LocalText } from "../../model/local-text.ts";

/** The database of a queue can't be reached or used, or has gone away. An audit can be resumed when it is back. */
export class QueueUnreachable extends KnownFailure {
  readonly reason = "queue-unreachable";
  readonly exitCode = EXIT.componentMissing;
  readonly text: LocalText = {
    it: "Il database della coda (--queue) non risponde, o non si può usare.",
    en: "The database of the queue (--queue) doesn't answer, or can't be used.",
  };
  readonly remedy: LocalText = {
    it: "Controllare indirizzo, nome utente e permessi (serve poter creare uno schema); poi riprendere con --resume.",
    en: "Check address, user name and rights (a schema has to be made); then go on with --resume.",
  };

  constructor() {
    super("queue unreachable");
  }
}

/** Every worker that took up a document ended at it. */
export class WorkersLost extends KnownFailure {
  readonly reason = "workers-lost";
  readonly exitCode = EXIT.needsReview;
  readonly text: LocalText = {
    it: "Ogni processo che ha provato a esaminarlo si è interrotto.",
    en: "Every process that tried to examine it was cut off.",
  };
  readonly remedy: LocalText = {
    it: "Esaminarlo da solo con omissis check, su una macchina con più memoria.",
    en: "Examine it by itself with omissis check, on a machine with more memory.",
  };

  constructor() {
    super("workers lost");
  }
}

/** Why a worker could not examine a document, as it told. */
export class ToldFailure extends KnownFailure {
  readonly reason: string;
  readonly exitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor({ reason, text, remedy }: Pick<KnownFailure, "reason" | "text" | "remedy">) {
    super(reason);
    this.reason = reason;
    this.text = text;
    this.remedy = remedy;
  }
}
