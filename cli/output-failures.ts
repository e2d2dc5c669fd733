import { EXIT, KnownFailure } from "../src/model/failure.ts";
import { fillText, type LocalText } from "../src/model/local-text.ts";

/** A result can't be written where the user wants it. Nothing was written. */
abstract class OutputFailure extends KnownFailure {
  readonly exitCode = EXIT.usage;
}

export class OutputExists extends OutputFailure {
  readonly reason = "output-exists";
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Scegliere un altro nome, oppure sostituirlo con --force.",
    en: "Choose another name, or replace it with --force.",
  };

  constructor(path: string) {
    super("output exists");
    this.text = fillText({ it: "Il file {path} esiste già.", en: "The file {path} exists already." }, { path });
  }
}

export class OutputIsInput extends OutputFailure {
  readonly reason = "output-is-input";
  readonly text: LocalText;
  readonly remedy: LocalText = { it: "Scegliere un altro nome.", en: "Choose another name." };

  constructor(path: string) {
    super("output is input");
    this.text = fillText(
      {
        it: "Il file {path} è uno dei documenti da leggere e non viene sovrascritto.",
        en: "The file {path} is one of the documents to read and is not overwritten.",
      },
      { path },
    );
  }
}

/** No space left, a quota or a limit on the size of files reached. */
const NO_ROOM: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

export class OutputNotWritable extends OutputFailure {
  readonly reason = "output-not-writable";
  readonly text: LocalText;
  readonly remedy: LocalText;

  /** @param code error code of the operating system (`EACCES` ...). */
  constructor(path: string, code: string) {
    super(`not writable: ${code}`);
    this.text = fillText(
      { it: "Non si può scrivere {path} ({code}).", en: "Can't write {path} ({code})." },
      { path, code },
    );
    this.remedy = NO_ROOM.has(code)
      ? { it: "Liberare spazio sul disco e ripetere.", en: "Free some space on the disk and try again." }
      : {
          it: "Controllare che la cartella esista e che vi si possa scrivere.",
          en: "Check that the folder exists and can be written to.",
        };
  }
}
