import { basename } from "node:path";
import { isEnvelope } from "../intake/pdf-in.ts";
import type { Source } from "../intake/source.ts";
import type { ReadPage } from "../model/read-text.ts";
import { type PageGeometry, shownSize } from "../pdf/page-geometry.ts";
import type { PagePool, PooledPdf } from "../pdf/page-pool.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import type { Judged } from "./document-judge.ts";
import { type ExaminedDocument, type PictureReader, type SeenPage, seenOnPages } from "./examined-document.ts";
import { examineSource, type OpenedSource, openSource, sha256Of } from "./opened-source.ts";
import type { ExaminedPage } from "./page-jobs.ts";
import { type PageWord, pageWords } from "./page-words.ts";
import { watchedPdf, watchedReader } from "./watched-pdf.ts";

/** How far an examination has come. */
export interface Examination {
  /** Pages. */
  readonly done: number;
  readonly total: number;
  /** What the pages done so far hold and show; OCR apart. */
  readonly soFar: () => Judged;
}

export interface ExaminationOptions {
  readonly ocr: "on" | "off";
  readonly signal: AbortSignal;
  readonly onPage: (examination: Examination) => void;
}

/** A page for a person to look at. */
export interface ShownPage {
  /** 1-based. */
  readonly page: number;
  /** Size as shown (turned, UserUnit applied), in 1/72 inch. */
  readonly width: number;
  readonly height: number;
  /** `[a, b, c, d, e, f]`: shown x = a·x + c·y + e, shown y = b·x + d·y + f, from user space to 1/72 inch from the top left. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Visible words in reading order; none while the page is not examined. */
  readonly words: readonly PageWord[];
}

/** A document that stays open while a person works on it: it is read once. */
export class OpenDocument {
  readonly source: Source;
  /** Of the file as it was given, lower-case hex. */
  readonly sha256: string;
  readonly pages: number;
  /** Whether it is electronically signed, in the file or around it. */
  readonly signed: boolean;
  readonly #opened: OpenedSource;
  readonly #geometries = new Map<number, PageGeometry>();
  readonly #words = new Map<number, readonly PageWord[]>();
  #examined: ExaminedDocument | null = null;

  /** @throws KnownFailure when it can't be opened. */
  static async open(pool: PagePool, source: Source, password: string | undefined): Promise<OpenDocument> {
    const opened = await openSource(pool, source, password);
    try {
      const signed = isEnvelope(source.bytes) || (await opened.pdf.runOnFile<boolean>("isSigned"));
      return new OpenDocument(source, opened, signed);
    } catch (error) {
      opened.pdf.close();
      throw error;
    }
  }

  private constructor(source: Source, opened: OpenedSource, signed: boolean) {
    this.source = source;
    this.sha256 = sha256Of(source.bytes);
    this.pages = opened.pdf.pageCount;
    this.signed = signed;
    this.#opened = opened;
  }

  get pdf(): PooledPdf {
    return this.#opened.pdf;
  }

  /** Null until the examination has come to its end. */
  get examined(): ExaminedDocument | null {
    return this.#examined;
  }

  /** What was read on a page (1-based); undefined when that is nothing, or not yet known. */
  reading(page: number): ReadPage | undefined {
    return this.#examined?.read.pages.find((read) => read.page === page);
  }

  /** Examines all pages. @throws the reason of the signal when it aborts; nothing is kept then. */
  async examine(reader: PictureReader, { ocr, signal, onPage }: ExaminationOptions): Promise<void> {
    const seen = new Map<number, SeenPage>();
    let waiting = 0;
    const tell = (): void =>
      onPage({
        done: seen.size - waiting,
        total: this.pages,
        soFar: () => {
          const pages = [...seen.values()].sort((a, b) => a.page - b.page);
          return seenOnPages(basename(this.source.file), pages);
        },
      });
    const pdf = watchedPdf(this.pdf, {
      signal,
      onJob: (_, page, result) => {
        const { picture, ...examined } = result as ExaminedPage;
        seen.set(page, { page, examined, read: examined.read });
        if (picture !== null) waiting++;
        tell();
      },
    });
    const watched = watchedReader(reader, signal, () => {
      // Pictures that leaks have of their places are read too, when no page waits any more.
      waiting = Math.max(0, waiting - 1);
      tell();
    });
    const examined = await examineSource(this.source, { ...this.#opened, pdf }, watched, { text: "visible", ocr });
    signal.throwIfAborted();
    this.#examined = examined;
    this.#words.clear();
  }

  /** @throws PageFailure when the page can't be loaded. */
  async geometry(page: number): Promise<PageGeometry> {
    const known = this.#geometries.get(page) ?? (await this.pdf.run<PageGeometry>("geometry", page, null));
    this.#geometries.set(page, known);
    return known;
  }

  /** @throws PageFailure when the page can't be loaded. */
  async shownPage(page: number): Promise<ShownPage> {
    const geometry = await this.geometry(page);
    const { width, height } = shownSize(geometry);
    const transform = new PageTransform(geometry, width, height);
    const [e, f] = transform.toPixel(0, 0);
    const [ax, ay] = transform.toPixel(1, 0);
    const [cx, cy] = transform.toPixel(0, 1);
    return { page, width, height, matrix: [ax - e, ay - f, cx - e, cy - f, e, f], words: this.words(page) };
  }

  /** Sizes of all pages as shown, in 1/72 inch. @throws PageFailure when one can't be loaded. */
  sizes(): Promise<{ readonly width: number; readonly height: number }[]> {
    const numbers = Array.from({ length: this.pages }, (_, index) => index + 1);
    return Promise.all(numbers.map(async (page) => shownSize(await this.geometry(page))));
  }

  /** Visible words of a page in reading order. */
  words(page: number): readonly PageWord[] {
    const known = this.#words.get(page);
    if (known !== undefined) return known;
    const read = this.reading(page);
    const words = read === undefined ? [] : pageWords(read);
    if (read !== undefined) this.#words.set(page, words);
    return words;
  }

  /** The page as a reader sees it, PNG. @throws PageFailure when it can't be drawn. */
  picture(page: number, width: number): Promise<Uint8Array> {
    return this.pdf.run<Uint8Array>("shown", page, width);
  }

  close(): void {
    this.pdf.close();
  }
}
