import { readGlyphs } from "./glyphs.ts";
import { listObjects } from "./painted-objects.ts";
import type { Pdfium } from "./pdfium.ts";

const FLAG_HIDDEN = 1 << 1;

/** The characters that an annotation's normal appearance paints, in content order; empty when it has none. */
export function readAppearanceText(pdfium: Pdfium, page: number, index: number): string {
  const { native } = pdfium;
  const annotation = native.FPDFPage_GetAnnot(page, index);
  if (annotation === 0) return "";
  const document = native.EPDFAnnot_ExportAppearanceAsDocument(annotation);
  native.FPDFPage_CloseAnnot(annotation);
  if (document === 0) return "";
  const exported = native.FPDF_LoadPage(document, 0);
  try {
    if (exported === 0) return "";
    const glyphs = readGlyphs(pdfium, exported, listObjects(pdfium, exported).idOf);
    return glyphs.map((glyph) => glyph.text).join("");
  } finally {
    if (exported !== 0) native.FPDF_ClosePage(exported);
    native.FPDF_CloseDocument(document);
  }
}

/** Runs `use` while some annotations have the Hidden flag, and gives them back their own flags. */
export function withHiddenAnnotations<Result>(
  pdfium: Pdfium,
  page: number,
  indexes: Iterable<number>,
  use: () => Result,
): Result {
  const { native } = pdfium;
  const hidden = [...indexes].map((index) => native.FPDFPage_GetAnnot(page, index)).filter((handle) => handle !== 0);
  const flags = hidden.map((handle) => native.FPDFAnnot_GetFlags(handle));
  for (const handle of hidden) native.FPDFAnnot_SetFlags(handle, native.FPDFAnnot_GetFlags(handle) | FLAG_HIDDEN);
  try {
    return use();
  } finally {
    hidden.forEach((handle, at) => {
      native.FPDFAnnot_SetFlags(handle, flags[at] as number);
      native.FPDFPage_CloseAnnot(handle);
    });
  }
}
