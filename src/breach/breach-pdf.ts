import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import type { Block } from "./breach-blocks.ts";

/** A4 in points. */
const PAGE = { width: 595, height: 842, margin: 56 } as const;
const SIZES: Readonly<Record<Block["kind"], number>> = {
  title: 16,
  heading: 13,
  subheading: 11,
  paragraph: 10,
  item: 10,
};

/**
 * The breach file as PDF.
 *
 * @param title of the document, @param made when; it is the date of the file, so that equal cases give equal bytes.
 */
export async function breachPdf(
  blocks: readonly Block[],
  title: string,
  lang: string,
  made: Date,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(lang);
  pdf.setProducer("omissis");
  pdf.setCreator("omissis");
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.Helvetica),
    strong: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
  let page: PDFPage = pdf.addPage([PAGE.width, PAGE.height]);
  let y = PAGE.height - PAGE.margin;
  const write = (text: string, font: PDFFont, size: number): void => {
    for (const line of linesOf(text, font, size, PAGE.width - 2 * PAGE.margin)) {
      if (y - size < PAGE.margin) {
        page = pdf.addPage([PAGE.width, PAGE.height]);
        y = PAGE.height - PAGE.margin;
      }
      y -= size * 1.35;
      page.drawText(line, { x: PAGE.margin, y, size, font });
    }
  };
  for (const block of blocks) {
    const size = SIZES[block.kind];
    y -= block.kind === "item" ? 3 : size * 0.6;
    if (block.kind === "item") {
      write(block.label, fonts.strong, size);
      write(block.text, fonts.plain, size);
    } else write(block.text, block.kind === "paragraph" ? fonts.plain : fonts.strong, size);
  }
  return pdf.save();
}

/** @param width in points. */
function linesOf(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
