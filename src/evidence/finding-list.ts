import { type PDFDocument, type PDFFont, type PDFPage, rgb } from "pdf-lib";
import { inkOf, type Lettering } from "./annotated-page.ts";
import { evidenceText } from "./evidence-text.ts";
import type { NumberedFinding } from "./numbered-findings.ts";
import { shortened, wrappedLines, writable } from "./pdf-text.ts";

const [WIDTH, HEIGHT, EDGE, INDENT] = [595, 842, 56, 28];
const SIZE = 9;
const LEADING = 12;
const MOST_TEXT = 1500;

/** Adds pages that list every finding by its number, those that no page can show first. @param head of each page. */
export function addFindingList(
  pdf: PDFDocument,
  findings: readonly NumberedFinding[],
  head: string,
  lettering: Lettering,
): void {
  const { plain, bold, say } = lettering;
  const pen = new Pen(pdf, head, bold);
  pen.write(say.listTitle, { font: bold, size: 14 });
  if (findings.length === 0) pen.write(say.none, { font: plain });
  const sections = [
    [say.withoutPlace, findings.filter(({ page }) => page === null)],
    [say.withPlace, findings.filter(({ page }) => page !== null)],
  ] as const;
  for (const [title, members] of sections) {
    if (members.length === 0) continue;
    pen.skip(10);
    pen.write(title, { font: bold, size: 11 });
    for (const member of members) writeFinding(pen, member, lettering);
  }
}

function writeFinding(pen: Pen, { number, finding }: NumberedFinding, lettering: Lettering): void {
  const { plain, bold, say, showText, titleOf } = lettering;
  const text = evidenceText(finding, showText);
  // Page 0 is the file name.
  const where = finding.page === null || finding.page < 1 ? say.inDocument : say.onPage(finding.page);
  pen.skip(4);
  pen.keep(3);
  pen.write(`${number}  ${say.severity[finding.severity]}  ${finding.rule}  (${where})`, {
    font: bold,
    colour: inkOf(finding.severity),
  });
  pen.write(titleOf(finding.rule), { font: plain, indent: INDENT });
  if (text !== null) pen.write(`${say.textIs}: ${shortened(text, MOST_TEXT)}`, { font: plain, indent: INDENT });
}

interface Style {
  readonly font: PDFFont;
  readonly size?: number;
  readonly indent?: number;
  readonly colour?: ReturnType<typeof rgb>;
}

/** Writes lines down a page and goes on to the next. */
class Pen {
  readonly #pdf: PDFDocument;
  readonly #head: string;
  readonly #bold: PDFFont;
  #page: PDFPage;
  #y = 0;

  constructor(pdf: PDFDocument, head: string, bold: PDFFont) {
    this.#pdf = pdf;
    this.#head = writable(head, bold);
    this.#bold = bold;
    this.#page = this.#nextPage();
  }

  write(text: string, { font, size = SIZE, indent = 0, colour = rgb(0, 0, 0) }: Style): void {
    for (const line of wrappedLines(writable(text, font), font, size, WIDTH - 2 * EDGE - indent)) {
      this.skip(LEADING * (size / SIZE));
      if (this.#y < EDGE) this.#page = this.#nextPage();
      this.#page.drawText(line, { x: EDGE + indent, y: this.#y, size, font, color: colour });
    }
  }

  skip(points: number): void {
    this.#y -= points;
  }

  /** Starts a new page when there is no room for so many lines. */
  keep(lines: number): void {
    if (this.#y - lines * LEADING < EDGE) this.#page = this.#nextPage();
  }

  #nextPage(): PDFPage {
    const page = this.#pdf.addPage([WIDTH, HEIGHT]);
    page.drawText(this.#head, { x: EDGE, y: HEIGHT - 36, size: 8, font: this.#bold });
    this.#y = HEIGHT - EDGE;
    return page;
  }
}
