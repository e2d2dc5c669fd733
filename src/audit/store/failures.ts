import { EXIT, type ExitCode, KnownFailure } from "../../model/failure.ts";
import { fillText, type LocalText } from "../../model/local-text.ts";

abstract class StoreFailure extends KnownFailure {
  readonly exitCode: ExitCode = EXIT.usage;
}

export class StoreInUse extends StoreFailure {
  readonly reason = "store-in-use";
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Attendere che l'altra verifica finisca, o fermarla.",
    en: "Wait until the other audit ends, or stop it.",
  };

  constructor(file: string) {
    super("store in use");
    this.text = fillText(
      { it: "L'archivio {file} è usato da un'altra verifica.", en: "The store {file} is used by another audit." },
      { file },
    );
  }
}

export class NotAStore extends StoreFailure {
  readonly reason = "not-a-store";
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Indicare con --store un archivio di omissis audit, o un file nuovo in una cartella che esiste e si può scrivere.",
    en: "Name with --store a store of omissis audit, or a new file in a folder that exists and can be written.",
  };

  constructor(file: string) {
    super("not a store");
    this.text = fillText(
      { it: "{file} non è un archivio che si può usare.", en: "{file} is no store that can be used." },
      { file },
    );
  }
}

export class StoreKeyMissing extends StoreFailure {
  readonly reason = "store-key-missing";
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Rimettere il file della chiave al suo posto, oppure indicarla con --key-file o OMISSIS_KEY; senza, l'archivio non si apre e va ricominciato.",
    en: "Put the key file back, or give the key with --key-file or OMISSIS_KEY; without it the store can't be opened and has to be begun anew.",
  };

  constructor(file: string) {
    super("store key missing");
    this.text = fillText(
      { it: "Manca la chiave dell'archivio ({file}).", en: "The key of the store is missing ({file})." },
      { file },
    );
  }
}

export class WrongStoreKey extends StoreFailure {
  readonly reason = "wrong-store-key";
  readonly text: LocalText = {
    it: "La chiave non è quella con cui l'archivio è stato creato.",
    en: "The key is not the one that the store was made with.",
  };
  readonly remedy: LocalText = {
    it: "Indicare la stessa chiave (--key-file o OMISSIS_KEY), oppure un altro archivio.",
    en: "Give the same key (--key-file or OMISSIS_KEY), or another store.",
  };
}
