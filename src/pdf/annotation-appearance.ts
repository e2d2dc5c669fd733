import { readGlyphs } from "./glyphs.ts";
import { type ListOptions, listObjects } from "./painted-objects.ts";
import type { Pdfium } from "./pdfium.ts";

/** The characters that an annotation's normal appearance paints, in content order; empty when it has none. @throws TooMuchPainted */
export function readAppearanceText(pdfium: Pdfium, page: number, index: number, options: ListOptions): string {
  const { native } = pdfium;
  const annotation = native.FPDFPage_GetAnnot(page, index);
  if (annotation === 0) return "";
  const document = native.EPDFAnnot_ExportAppearanceAsDocument(annotation);
  native.FPDFPage_CloseAnnot(annotation);
  if (document === 0) return "";
  const exported = native.FPDF_LoadPage(document, 0);
  try {
    if (exported === 0) return "";
    const glyphs = readGlyphs(pdfium, exported, listObjects(pdfium, exported, options).idOf);
    return glyphs.map((glyph) => glyph.text).join("");
  } finally {
    if (exported !== 0) native.FPDF_ClosePage(exported);
    native.FPDF_CloseDocument(document);
  }
}
