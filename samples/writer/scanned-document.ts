import {
  beginText,
  endText,
  PDFDocument,
  PDFOperator,
  PDFOperatorNames,
  StandardFonts,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from "pdf-lib";
import type { ActWriter } from "./act-writer.ts";
import { jpegOf, scanPage } from "./scan-page.ts";

const DENSITY = 200;
const QUALITY = 32;
const DATE = new Date("2026-03-18T11:30:00Z");

/**
 * A one-page act as a copier delivers it: one picture and, with `ocrLayer`, the invisible words of the act as they were
 * painted, whatever was burned into the picture since.
 */
export async function scannedDocument(act: ActWriter, { ocrLayer = false } = {}): Promise<Uint8Array> {
  const picture = await jpegOf(await scanPage(await act.bytes(), DENSITY), QUALITY);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setProducer("Multifunzione di rete");
  pdf.setCreationDate(DATE);
  pdf.setModificationDate(DATE);
  const page = pdf.addPage([595, 842]);
  page.drawImage(await pdf.embedJpg(picture), { x: 0, y: 0, width: 595, height: 842 });
  if (ocrLayer) {
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const key = page.node.newFontDictionary("F1", font.ref);
    for (const line of act.lines)
      page.pushOperators(
        beginText(),
        setTextRenderingMode(TextRenderingMode.Invisible),
        setFontAndSize(key, line.size),
        PDFOperator.of(PDFOperatorNames.SetTextHorizontalScaling, [
          pdf.context.obj(scaling(line.font, font, line.text, line.size)),
        ]),
        setTextMatrix(1, 0, 0, 1, line.x, line.y),
        showText(font.encodeText(line.text)),
        endText(),
      );
  }
  return pdf.save({ useObjectStreams: false });
}

interface Metrics {
  widthOfTextAtSize(text: string, size: number): number;
}

/** Per cent by which OCR stretches its one font to the width of the ink. */
const scaling = (ink: Metrics, layer: Metrics, text: string, size: number): number =>
  Math.round((10_000 * ink.widthOfTextAtSize(text, size)) / layer.widthOfTextAtSize(text, size)) / 100;
