import { EXIT, type ExitCode, KnownFailure } from "../model/failure.ts";
import { fillText, type LocalText } from "../model/local-text.ts";
import type { FileKind } from "./file-kind.ts";

/** A named path does not exist. */
export class NotFound extends KnownFailure {
  readonly reason = "not-found";
  readonly exitCode: ExitCode = EXIT.usage;
  readonly text: LocalText = {
    it: "Il file o la cartella non esiste.",
    en: "There is no such file or folder.",
  };
  readonly remedy: LocalText = {
    it: "Controllare il percorso indicato.",
    en: "Check the path.",
  };
}

/** The system does not let the file or folder be read. */
export class NotReadable extends KnownFailure {
  readonly reason = "not-readable";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Controllare i permessi e che si tratti di un file ordinario, poi riprovare.",
    en: "Check the permissions and that this is an ordinary file, then try again.",
  };

  /** @param code error code of the operating system (`EACCES` ...). */
  constructor(code: string) {
    super(`not readable: ${code}`);
    this.text = fillText(
      { it: "Il sistema non permette di leggerlo ({code}).", en: "The system does not let it be read ({code})." },
      { code },
    );
  }
}

export class EmptyFile extends KnownFailure {
  readonly reason = "empty";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText = {
    it: "Il file è vuoto.",
    en: "The file is empty.",
  };
  readonly remedy: LocalText = {
    it: "Salvare o scaricare di nuovo il documento.",
    en: "Save or download the document again.",
  };
}

export class TooLarge extends KnownFailure {
  readonly reason = "too-large";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Dividere il documento in più file, oppure alzare il limite (--max-size).",
    en: "Split the document into several files, or raise the limit (--max-size).",
  };

  /** @param size of the file, @param limit not to be passed: both in bytes. */
  constructor(size: number, limit: number) {
    super(`${size} bytes, limit ${limit}`);
    this.text = fillText(
      {
        it: "Il file è di {size} MB, oltre il limite di {limit} MB.",
        en: "The file has {size} MB, over the limit of {limit} MB.",
      },
      { size: Math.ceil(size / 1e6), limit: Math.floor(limit / 1e5) / 10 },
    );
  }
}

const EXPORT: LocalText = {
  it: "Esportare il documento in PDF dal programma con cui è stato scritto, e verificare il PDF.",
  en: "Export the document to PDF from the program it was written with, and check the PDF.",
};
const EXTRACT: LocalText = {
  it: "Estrarre i documenti e verificarli uno per uno: si pubblica ciò che è stato verificato.",
  en: "Extract the documents and check each one: publish what was checked.",
};

/** What a file is when it is not a PDF, in words, and what to do about it. */
const NAMES: Readonly<Record<Exclude<FileKind, "pdf" | "empty">, { name: LocalText; remedy: LocalText }>> = {
  docx: { name: { it: "un documento Word (DOCX)", en: "a Word document (DOCX)" }, remedy: EXPORT },
  xlsx: { name: { it: "un foglio Excel (XLSX)", en: "an Excel sheet (XLSX)" }, remedy: EXPORT },
  pptx: { name: { it: "una presentazione PowerPoint (PPTX)", en: "a PowerPoint file (PPTX)" }, remedy: EXPORT },
  opendocument: {
    name: { it: "un documento OpenDocument (ODT, ODS ...)", en: "an OpenDocument file (ODT, ODS ...)" },
    remedy: EXPORT,
  },
  "office-97": {
    name: { it: "un documento di Office 97-2003 (DOC, XLS ...)", en: "an Office 97-2003 file (DOC, XLS ...)" },
    remedy: EXPORT,
  },
  rtf: { name: { it: "un documento RTF", en: "an RTF document" }, remedy: EXPORT },
  zip: { name: { it: "un archivio ZIP", en: "a ZIP archive" }, remedy: EXTRACT },
  p7m: {
    name: { it: "una busta firmata (P7M)", en: "a signed envelope (P7M)" },
    remedy: {
      it: "Estrarre il PDF con il programma di firma e verificarlo; la busta contiene lo stesso documento.",
      en: "Extract the PDF with the signing program and check it; the envelope holds the same document.",
    },
  },
  image: {
    name: { it: "un'immagine", en: "a picture" },
    remedy: {
      it: "Salvare l'immagine come PDF, e verificare il PDF.",
      en: "Save the picture as PDF, and check the PDF.",
    },
  },
  html: {
    name: { it: "una pagina web (HTML)", en: "a web page (HTML)" },
    remedy: {
      it: "Se il file è stato scaricato, scaricarlo di nuovo: il sito ha risposto con una pagina al posto del PDF.",
      en: "If the file was downloaded, download it again: the site answered with a page instead of the PDF.",
    },
  },
  xml: { name: { it: "un file XML", en: "an XML file" }, remedy: EXPORT },
  postscript: { name: { it: "un file PostScript", en: "a PostScript file" }, remedy: EXPORT },
  text: { name: { it: "un file di testo", en: "a text file" }, remedy: EXPORT },
  unknown: {
    name: { it: "un file di tipo sconosciuto", en: "a file of unknown type" },
    remedy: {
      it: "Controllare che il documento si apra; se è danneggiato, salvarlo o scaricarlo di nuovo.",
      en: "Check that the document opens; if it is damaged, save or download it again.",
    },
  },
};

/** The file is something else; the failure says what. */
export class NotAPdf extends KnownFailure {
  readonly reason = "not-a-pdf";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly kind: Exclude<FileKind, "pdf" | "empty">;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(kind: Exclude<FileKind, "pdf" | "empty">) {
    super(`not a PDF: ${kind}`);
    this.kind = kind;
    const { name, remedy } = NAMES[kind];
    this.text = { it: `Non è un PDF: è ${name.it}.`, en: `This is not a PDF: it is ${name.en}.` };
    this.remedy = remedy;
  }
}
