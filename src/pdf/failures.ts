import type { Unread } from "../model/document-report.ts";
import { EXIT, KnownFailure } from "../model/failure.ts";
import { LimitPassed, limitRemedy, STRUCTURE_LIMITS } from "../model/limit-passed.ts";
import type { Limits } from "../model/limits.ts";
import { fillText, type LocalText } from "../model/local-text.ts";
import type { Damage } from "./file/damage.ts";

/** A PDF that can't be opened, or not by this program. */
export abstract class UnreadablePdf extends KnownFailure {
  readonly exitCode = EXIT.needsReview;
}

export class EncryptedPdf extends UnreadablePdf {
  readonly reason = "encrypted";
  readonly text: LocalText = {
    it: "Il documento è protetto da una password e non è stato esaminato.",
    en: "The document is protected by a password and was not examined.",
  };
  readonly remedy: LocalText = {
    it: "Indicare la password con --password-file, oppure salvare una copia senza protezione.",
    en: "Give the password with --password-file, or save a copy without protection.",
  };
}

export class WrongPassword extends UnreadablePdf {
  readonly reason = "wrong-password";
  readonly text: LocalText = {
    it: "La password indicata non apre il documento, che non è stato esaminato.",
    en: "The password given does not open the document, which was not examined.",
  };
  readonly remedy: LocalText = {
    it: "Controllare la password, oppure chiedere a chi ha prodotto il documento una copia senza protezione.",
    en: "Check the password, or ask whoever made the document for a copy without protection.",
  };
}

export class UnsupportedEncryption extends UnreadablePdf {
  readonly reason = "unsupported-encryption";
  readonly text: LocalText = {
    it: "Il documento è cifrato in un modo che non si può aprire e non è stato esaminato.",
    en: "The document is encrypted in a way that can't be opened and was not examined.",
  };
  readonly remedy: LocalText = {
    it: "Chiedere a chi ha prodotto il documento una copia senza protezione.",
    en: "Ask whoever made the document for a copy without protection.",
  };
}

export class BrokenPdf extends UnreadablePdf {
  readonly reason = "broken";
  readonly text: LocalText = {
    it: "Il PDF è danneggiato o incompleto e non è stato esaminato.",
    en: "The PDF is damaged or incomplete and was not examined.",
  };
  readonly remedy: LocalText = {
    it: "Produrre di nuovo il PDF dal documento originale, oppure scaricarlo di nuovo per intero.",
    en: "Produce the PDF again from the original document, or download it again in full.",
  };
}

export class EmptyPdf extends UnreadablePdf {
  readonly reason = "no-pages";
  readonly text: LocalText = {
    it: "Il PDF non contiene pagine: non c'è nulla da esaminare.",
    en: "The PDF has no pages: there is nothing to examine.",
  };
  readonly remedy: LocalText = {
    it: "Controllare di aver scelto il documento giusto e produrre di nuovo il PDF.",
    en: "Check that this is the right document and produce the PDF again.",
  };
}

/** The file could be opened only after guessing where its objects are; some may be missing. */
export class RepairedPdf extends UnreadablePdf {
  readonly reason = "repaired";
  readonly text: LocalText = {
    it: "Il PDF è danneggiato: è stato ricostruito per esaminarlo, ma qualcosa potrebbe mancare.",
    en: "The PDF is damaged: it was rebuilt to examine it, but something may be missing.",
  };
  readonly remedy: LocalText = {
    it: "Produrre di nuovo il PDF dal documento originale e ripetere il controllo.",
    en: "Produce the PDF again from the original document and check it again.",
  };
}

/** What the file holds beside its pages (revisions, attachments, metadata ...) could not be examined. */
export class StructureFailure extends KnownFailure {
  readonly exitCode = EXIT.needsReview;
  readonly reason: string;
  readonly text: LocalText;
  readonly remedy: LocalText;

  /** @param cause what tells more than that something is damaged. */
  constructor(cause: Unread | null = null) {
    super();
    this.reason = cause?.reason ?? "structure";
    this.text = cause?.text ?? STRUCTURE;
    this.remedy = cause?.remedy ?? STRUCTURE_REMEDY;
  }
}

const STRUCTURE: LocalText = {
  it: "Ciò che il file contiene oltre alle pagine (versioni precedenti, allegati, metadati) non è stato esaminato per intero.",
  en: "What the file holds beside its pages (earlier versions, attachments, metadata) was not wholly examined.",
};
const STRUCTURE_REMEDY: LocalText = {
  it: "Produrre di nuovo il PDF dal documento originale, oppure pubblicare la copia fatta con «omissis redact», che contiene solo le pagine.",
  en: "Produce the PDF again from the original document, or publish the copy made by “omissis redact”, which holds the pages only.",
};

/** What is told of damage met in a file; null when there is none. A limit that was passed tells more than other damage. */
export function structureFailure(damaged: readonly Damage[], limits: Limits): StructureFailure | null {
  if (damaged.length === 0) return null;
  const has = (wanted: Damage["reason"]): boolean => damaged.some(({ reason }) => reason === wanted);
  const passed = STRUCTURE_LIMITS.find(has);
  if (passed !== undefined) return new StructureFailure(new LimitPassed(passed, limits[passed]));
  return new StructureFailure(has("content") ? UNCLEAR_CONTENT : null);
}

/** Readers that meet mistakes in the operators of a page go on as each sees fit. */
const UNCLEAR_CONTENT: Unread = {
  reason: "unclear-content",
  text: {
    it: "Il contenuto di almeno una pagina è scritto in modo errato: programmi diversi possono mostrare, o lasciar copiare, testi diversi.",
    en: "The content of at least one page is written wrongly: different programs may show different texts, or let them be copied.",
  },
  remedy: STRUCTURE_REMEDY,
};

/** The failure of a `reason` that crossed a thread as a word. */
export function unreadable(reason: string): UnreadablePdf {
  const classes = [EncryptedPdf, WrongPassword, UnsupportedEncryption, EmptyPdf, BrokenPdf];
  return classes.map((Class) => new Class()).find((failure) => failure.reason === reason) ?? new BrokenPdf();
}

/** A page could not be worked on; the document goes on without it and is never publishable. */
export abstract class PageFailure extends KnownFailure {
  readonly exitCode = EXIT.needsReview;
  readonly page: number;

  /** @param page 1-based. */
  constructor(page: number) {
    super(`page ${page}`);
    this.page = page;
  }
}

const PAGE_REMEDY: LocalText = {
  it: "Produrre di nuovo il PDF dal documento originale, oppure far controllare la pagina a una persona.",
  en: "Produce the PDF again from the original document, or have a person check the page.",
};

export class BrokenPage extends PageFailure {
  readonly reason = "page-broken";
  readonly text: LocalText = {
    it: `La pagina ${this.page} è danneggiata e non è stata esaminata.`,
    en: `Page ${this.page} is damaged and was not examined.`,
  };
  readonly remedy = PAGE_REMEDY;
}

export class PageTimedOut extends PageFailure {
  readonly reason = "page-timeout";
  readonly text: LocalText = {
    it: `L'esame della pagina ${this.page} ha superato il tempo massimo ed è stato interrotto.`,
    en: `Examining page ${this.page} took longer than allowed and was stopped.`,
  };
  readonly remedy = PAGE_REMEDY;
}

export class PageCrashed extends PageFailure {
  readonly reason = "page-crashed";
  readonly text: LocalText = {
    it: `La pagina ${this.page} ha fatto fallire il lettore di PDF (errore o memoria esaurita) e non è stata esaminata.`,
    en: `Page ${this.page} made the PDF reader fail (error or out of memory) and was not examined.`,
  };
  readonly remedy = PAGE_REMEDY;
}

/** What one page may have too much of. */
export const PAGE_LIMITS = ["page-area", "objects", "nesting", "memory", "ocr-pages", "file-seconds"] as const;
export type PageLimit = (typeof PAGE_LIMITS)[number];

const PAGE_LIMIT_TEXTS: Readonly<Record<PageLimit, LocalText>> = {
  "page-area": {
    it: "La pagina {page} supera {limit} metri quadrati e non è stata esaminata.",
    en: "Page {page} is larger than {limit} square metres and was not examined.",
  },
  objects: {
    it: "La pagina {page} disegna più di {limit} oggetti e non è stata esaminata.",
    en: "Page {page} paints more than {limit} objects and was not examined.",
  },
  nesting: {
    it: "La pagina {page} disegna moduli annidati troppo in profondità e non è stata esaminata.",
    en: "Page {page} paints forms nested too deeply and was not examined.",
  },
  memory: {
    it: "L'esame della pagina {page} ha superato la memoria ammessa ({limit} MB) ed è stato interrotto.",
    en: "Examining page {page} took more memory than allowed ({limit} MB) and was stopped.",
  },
  "ocr-pages": {
    it: "Più di {limit} pagine del documento sono immagini: la pagina {page} non è stata letta.",
    en: "More than {limit} pages of the document are pictures: page {page} was not read.",
  },
  "file-seconds": {
    it: "L'esame del documento ha superato {limit} secondi: la pagina {page} non è stata esaminata.",
    en: "Examining the document took more than {limit} seconds: page {page} was not examined.",
  },
};

/** A page passes a limit of the configuration. */
export class PageLimitPassed extends PageFailure {
  readonly reason: string;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(page: number, limit: PageLimit, limits: Limits) {
    super(page);
    this.reason = `limit-${limit}`;
    this.text = fillText(PAGE_LIMIT_TEXTS[limit], { page, limit: limits[limit] });
    this.remedy = limitRemedy(limit);
  }
}

/** The page failure of a `reason` that crossed a thread as a word. */
export function pageFailure(page: number, reason: string, limits: Limits): PageFailure {
  const limit = PAGE_LIMITS.find((name) => reason === `limit-${name}`);
  return limit === undefined ? new BrokenPage(page) : new PageLimitPassed(page, limit, limits);
}

/** The pages before made the reader fail so often that the file counts as hostile. */
export class TooManyRestarts extends PageFailure {
  readonly reason = "too-many-restarts";
  readonly text: LocalText = {
    it: `Il documento ha fatto fallire troppe volte il lettore di PDF: la pagina ${this.page} non è stata esaminata.`,
    en: `The document made the PDF reader fail too often: page ${this.page} was not examined.`,
  };
  readonly remedy = PAGE_REMEDY;
}

/** Text in a font that neither the file nor this program has: whether a reader sees it can't be told. */
export class FontMissing extends PageFailure {
  readonly reason = "font-missing";
  readonly text: LocalText = {
    it: `A pagina ${this.page} c'è del testo in un carattere che il file non contiene: non si può sapere se si vede.`,
    en: `Page ${this.page} has text in a font that the file does not hold: whether it can be seen is not known.`,
  };
  readonly remedy: LocalText = {
    it: "Produrre di nuovo il PDF incorporando i caratteri (PDF/A), oppure far controllare la pagina a una persona.",
    en: "Produce the PDF again with embedded fonts (PDF/A), or have a person check the page.",
  };
}
