import { DEFAULT_LIMITS, type Limits } from "../model/limits.ts";
import { type DocumentHints, readHints } from "./document-hints.ts";
import {
  BrokenPage,
  BrokenPdf,
  EmptyPdf,
  EncryptedPdf,
  PageLimitPassed,
  type UnreadablePdf,
  UnsupportedEncryption,
  WrongPassword,
} from "./failures.ts";
import { squareMetres } from "./page-geometry.ts";
import { PdfPage } from "./pdf-page.ts";
import { Pdfium } from "./pdfium.ts";

/** FPDF_GetLastError (fpdfview.h). */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

export interface OpenOptions {
  readonly password?: string;
  /** What was read of the document before; read here when not given. */
  readonly hints?: DocumentHints;
  /** The usual ones when not given. */
  readonly limits?: Limits;
}

/** A PDF opened in this thread. Close it: the memory is PDFium's, not the garbage collector's. */
export class OpenPdf {
  readonly pageCount: number;
  /** The cross-reference table was damaged and rebuilt by guessing: objects may be missing. */
  readonly repaired: boolean;
  readonly #pdfium: Pdfium;
  readonly #document: number;
  readonly #bytes: number;
  readonly #hints: DocumentHints;
  readonly #limits: Limits;

  constructor(pdfium: Pdfium, document: number, bytes: number, hints: DocumentHints, limits: Limits) {
    this.#pdfium = pdfium;
    this.#document = document;
    this.#bytes = bytes;
    this.#hints = hints;
    this.#limits = limits;
    this.pageCount = pdfium.native.FPDF_GetPageCount(document);
    this.repaired = pdfium.native.FPDF_DocumentHasValidCrossReferenceTable(document) === 0;
  }

  /**
   * Loads a page, lends it to `use` and releases its memory, also when `use` throws.
   * @param page 1-based. @throws BrokenPage when it can't be loaded, PageLimitPassed when it is too large.
   */
  async withPage<Result>(page: number, use: (page: PdfPage) => Result | Promise<Result>): Promise<Result> {
    const handle = this.#pdfium.native.FPDF_LoadPage(this.#document, page - 1);
    if (handle === 0) throw new BrokenPage(page);
    const loaded = new PdfPage(this.#pdfium, this.#document, handle, page, this.#hints, this.#limits);
    try {
      if (squareMetres(loaded.geometry) > this.#limits["page-area"]) {
        throw new PageLimitPassed(page, "page-area", this.#limits);
      }
      return await use(loaded);
    } finally {
      loaded.close();
    }
  }

  close(): void {
    this.#pdfium.native.FPDF_CloseDocument(this.#document);
    this.#pdfium.free(this.#bytes);
  }
}

let engine: Promise<Pdfium> | undefined;

/**
 * Opens a PDF in this thread.
 * @throws UnreadablePdf: encrypted, wrong password, unsupported encryption, broken, without pages.
 */
export async function openPdf(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenPdf> {
  engine ??= Pdfium.load();
  const pdfium = await engine;
  const pointer = pdfium.allocate(Math.max(1, bytes.length));
  pdfium.heap.set(bytes, pointer);
  const document = pdfium.lendString(options.password ?? "", (password) =>
    pdfium.native.FPDF_LoadMemDocument(pointer, bytes.length, password),
  );
  if (document === 0) {
    const failure = openFailure(pdfium.native.FPDF_GetLastError(), options.password !== undefined);
    pdfium.free(pointer);
    throw failure;
  }
  const { password, limits = DEFAULT_LIMITS } = options;
  const hints = options.hints ?? (await readHints(bytes, password, limits));
  const opened = new OpenPdf(pdfium, document, pointer, hints, limits);
  if (opened.pageCount > 0) return opened;
  opened.close();
  throw new EmptyPdf();
}

function openFailure(code: number, passwordGiven: boolean): UnreadablePdf {
  if (code === ERROR_PASSWORD) return passwordGiven ? new WrongPassword() : new EncryptedPdf();
  return code === ERROR_SECURITY ? new UnsupportedEncryption() : new BrokenPdf();
}
