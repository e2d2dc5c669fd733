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

/** The files of one act, which are examined together, are too large together. */
export class ActTooLarge extends KnownFailure {
  readonly reason = "act-too-large";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Alzare il limite (--max-size), oppure esaminare meno file alla volta: solo i file esaminati insieme sono confrontati.",
    en: "Raise the limit (--max-size), or examine fewer files at a time: only files examined together are compared.",
  };

  /** @param size of the files met so far, @param limit not to be passed: both in bytes. */
  constructor(size: number, limit: number) {
    super(`${size} bytes, limit ${limit}`);
    this.text = fillText(
      {
        it: "I file di questo atto, insieme, passano il limite di {limit} MB: nessuno è stato esaminato.",
        en: "The files of this act pass the limit of {limit} MB together: none was examined.",
      },
      { limit: Math.floor(limit / 1e5) / 10 },
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

/** What is neither a PDF nor a signed envelope, which may hold one. */
type OtherKind = Exclude<FileKind, "pdf" | "p7m" | "empty">;

/** What a file is when it is not a PDF, in words, and what to do about it. */
const NAMES: Readonly<Record<OtherKind, { name: LocalText; remedy: LocalText }>> = {
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
  readonly kind: OtherKind;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(kind: OtherKind) {
    super(`not a PDF: ${kind}`);
    this.kind = kind;
    const { name, remedy } = NAMES[kind];
    this.text = { it: `Non è un PDF: è ${name.it}.`, en: `This is not a PDF: it is ${name.en}.` };
    this.remedy = remedy;
  }
}

/** A signed envelope holds something else than a PDF; the failure says what. */
export class EnvelopeOfOther extends KnownFailure {
  readonly reason = "p7m-not-a-pdf";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Convertire il documento in PDF prima di firmarlo, e verificare il PDF.",
    en: "Convert the document to PDF before it is signed, and check the PDF.",
  };

  constructor(kind: OtherKind | "empty") {
    super(`signed envelope, not a PDF: ${kind}`);
    const name = kind === "empty" ? { it: "un file vuoto", en: "an empty file" } : NAMES[kind].name;
    this.text = {
      it: `La busta firmata (P7M) non contiene un PDF: contiene ${name.it}.`,
      en: `The signed envelope (P7M) does not hold a PDF: it holds ${name.en}.`,
    };
  }
}

/** A P7M that holds the signature alone: the document is another file. */
export class DetachedSignature extends KnownFailure {
  readonly reason = "detached-signature";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText = {
    it: "Il file P7M contiene solo la firma, senza il documento firmato.",
    en: "The P7M file holds the signature alone, without the document that was signed.",
  };
  readonly remedy: LocalText = {
    it: "Verificare il documento a cui la firma si riferisce; di solito ha lo stesso nome, senza .p7m.",
    en: "Check the document that the signature is for; it usually has the same name, without .p7m.",
  };
}

export class BrokenEnvelope extends KnownFailure {
  readonly reason = "broken-envelope";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText = {
    it: "La busta firmata (P7M) è danneggiata e non si apre.",
    en: "The signed envelope (P7M) is damaged and can't be opened.",
  };
  readonly remedy: LocalText = {
    it: "Scaricarla o salvarla di nuovo, oppure estrarre il PDF con il programma di firma e verificare quello.",
    en: "Download or save it again, or extract the PDF with the signing program and check that.",
  };
}

/** More envelopes inside each other than are opened. */
export class DeepEnvelope extends KnownFailure {
  readonly reason = "deep-envelope";
  readonly exitCode: ExitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Estrarre il PDF con il programma di firma e verificare quello.",
    en: "Extract the PDF with the signing program and check that.",
  };

  constructor(deepest: number) {
    super(`more than ${deepest} envelopes`);
    this.text = fillText(
      {
        it: "Il documento è chiuso in più di {deepest} buste firmate (P7M) una dentro l'altra.",
        en: "The document is inside more than {deepest} signed envelopes (P7M), one in the other.",
      },
      { deepest },
    );
  }
}
