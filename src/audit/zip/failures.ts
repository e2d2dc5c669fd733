import { EXIT, type ExitCode, KnownFailure } from "../../model/failure.ts";
import { fillText, type LocalText } from "../../model/local-text.ts";

const EXTRACT: LocalText = {
  it: "Estrarre i documenti con un altro programma, e verificare la cartella.",
  en: "Extract the documents with another program, and audit the folder.",
};

export class BrokenZip extends KnownFailure {
  readonly reason = "broken-zip";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText = {
    it: "L'archivio ZIP è danneggiato e non si apre.",
    en: "The ZIP archive is damaged and can't be opened.",
  };
  readonly remedy: LocalText = {
    it: "Scaricarlo o crearlo di nuovo.",
    en: "Download it or make it again.",
  };
}

/** An archive made to fill memory or disk of whoever opens it, or simply beyond the limits. */
export class ZipBomb extends KnownFailure {
  readonly reason = "zip-bomb";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText = EXTRACT;

  /** @param what is beyond the limits, in both languages. */
  constructor(what: LocalText) {
    super(`zip: ${what.en}`);
    this.text = {
      it: `L'archivio ZIP passa i limiti di sicurezza: ${what.it}.`,
      en: `The ZIP archive is beyond the safety limits: ${what.en}.`,
    };
  }
}

export class EncryptedEntry extends KnownFailure {
  readonly reason = "zip-encrypted";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText = {
    it: "Nell'archivio ZIP il file è protetto da password.",
    en: "The file is protected by a password in the ZIP archive.",
  };
  readonly remedy: LocalText = EXTRACT;
}

export class UnknownCompression extends KnownFailure {
  readonly reason = "zip-compression";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText = EXTRACT;

  constructor(method: number) {
    super(`zip method ${method}`);
    this.text = fillText(
      {
        it: "Nell'archivio ZIP il file è compresso con un metodo non gestito ({method}).",
        en: "The file is compressed in the ZIP archive by a method that is not supported ({method}).",
      },
      { method },
    );
  }
}
