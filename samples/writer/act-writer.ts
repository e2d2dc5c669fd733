import { PDFDocument, type PDFFont, type PDFPage, type RGB, rgb, StandardFonts } from "pdf-lib";
import type { Box } from "../../src/model/box.ts";

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: RGB;
}

export interface TableColumn {
  readonly title: string;
  /** Points. */
  readonly width: number;
}

/** A line as it was painted: page 1-based, baseline in user space. */
export interface DrawnLine {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: PDFFont;
}

const PAGE: readonly [width: number, height: number] = [595, 842];
const MARGIN = 62;
const GREY = rgb(0.35, 0.35, 0.35);
const DATE = new Date("2026-03-18T09:00:00Z");

/**
 * Sets an administrative act from top to bottom and remembers where every line went. A tilde is a blank at which a line
 * does not break, so that names and codes stay in one piece.
 */
export class ActWriter {
  readonly pdf: PDFDocument;
  readonly #regular: PDFFont;
  readonly #bold: PDFFont;
  readonly #lines: DrawnLine[] = [];
  page: PDFPage;
  y: number;

  private constructor(pdf: PDFDocument, regular: PDFFont, bold: PDFFont) {
    this.pdf = pdf;
    this.#regular = regular;
    this.#bold = bold;
    this.page = pdf.addPage([...PAGE]);
    this.y = PAGE[1] - 60;
  }

  static async start(title: string, family: "helvetica" | "times" = "helvetica"): Promise<ActWriter> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.setTitle(title);
    pdf.setProducer("Modulistica comunale");
    pdf.setCreationDate(DATE);
    pdf.setModificationDate(DATE);
    pdf.setLanguage("it-IT");
    const times = family === "times";
    return new ActWriter(
      pdf,
      await pdf.embedFont(times ? StandardFonts.TimesRoman : StandardFonts.Helvetica),
      await pdf.embedFont(times ? StandardFonts.TimesRomanBold : StandardFonts.HelveticaBold),
    );
  }

  get width(): number {
    return PAGE[0] - 2 * MARGIN;
  }

  get lines(): readonly DrawnLine[] {
    return this.#lines;
  }

  bytes(): Promise<Uint8Array> {
    return this.pdf.save({ useObjectStreams: false, addDefaultPage: false });
  }

  /** Paints one line where it is told to and remembers it. */
  lineAt(
    x: number,
    y: number,
    text: string,
    { size = 10.5, bold = false, colour = rgb(0, 0, 0) }: TextStyle = {},
  ): void {
    const font = bold ? this.#bold : this.#regular;
    const shown = text.replaceAll("~", " ");
    this.page.drawText(shown, { x, y, size, font, color: colour });
    this.#lines.push({ page: this.pdf.getPageCount(), text: shown, x, y, size, font });
  }

  centred(text: string, style: TextStyle = {}): void {
    const size = style.size ?? 10.5;
    const font = style.bold ? this.#bold : this.#regular;
    this.#need(size * 1.5);
    this.lineAt((PAGE[0] - font.widthOfTextAtSize(text, size)) / 2, this.y, text, style);
    this.y -= size * 1.5;
  }

  /** A paragraph broken into lines. @param indent points from the left margin. */
  paragraph(text: string, style: TextStyle & { readonly indent?: number; readonly width?: number } = {}): void {
    const { size = 10.5, indent = 0, width = this.width - indent } = style;
    for (const line of this.#broken(text, width, size, style.bold ?? false)) {
      this.#need(size * 1.4);
      this.lineAt(MARGIN + indent, this.y, line, style);
      this.y -= size * 1.4;
    }
    this.y -= size * 0.5;
  }

  space(points: number): void {
    this.y -= points;
  }

  /** A ruled table with a grey heading row; cells are one line each. */
  table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
    const height = 17;
    const row = (cells: readonly string[], bold: boolean): void => {
      this.#need(height);
      let x = MARGIN;
      const bottom = this.y - 5;
      columns.forEach((column, index) => {
        this.page.drawRectangle({
          x,
          y: bottom,
          width: column.width,
          height,
          borderColor: GREY,
          borderWidth: 0.6,
          ...(bold ? { color: rgb(0.9, 0.9, 0.92) } : {}),
        });
        this.lineAt(x + 5, this.y, cells[index] ?? "", { size: 9.5, bold });
        x += column.width;
      });
      this.y -= height;
    };
    row(
      columns.map((column) => column.title),
      true,
    );
    for (const cells of rows) row(cells, false);
    this.y -= 8;
  }

  rule(): void {
    this.page.drawLine({
      start: { x: MARGIN, y: this.y },
      end: { x: PAGE[0] - MARGIN, y: this.y },
      thickness: 0.8,
      color: GREY,
    });
    this.y -= 18;
  }

  /**
   * Where `text` was set, by font ascent and descent in user space.
   * @param nth which of its occurrences, from 0.
   * @throws RangeError when it is not there or a line end divides it.
   */
  placeOf(text: string, nth = 0): { page: number; bbox: Box } {
    const found = this.#lines.filter((line) => line.text.includes(text))[nth];
    if (!found) throw new RangeError("text not set in one piece");
    const { page, x, y, size, font } = found;
    const start = x + font.widthOfTextAtSize(found.text.slice(0, found.text.indexOf(text)), size);
    const bottom = y - (font.heightAtSize(size) - font.heightAtSize(size, { descender: false }));
    return {
      page,
      bbox: [
        start,
        bottom,
        start + font.widthOfTextAtSize(text, size),
        y + font.heightAtSize(size, { descender: false }),
      ],
    };
  }

  #broken(text: string, width: number, size: number, bold: boolean): string[] {
    const font = bold ? this.#bold : this.#regular;
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && font.widthOfTextAtSize(longer, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  #need(height: number): void {
    if (this.y - height <= 60) this.newPage();
  }

  newPage(): void {
    this.page = this.pdf.addPage([...PAGE]);
    this.y = PAGE[1] - 70;
  }
}
