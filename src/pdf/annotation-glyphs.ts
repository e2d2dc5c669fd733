import type { Glyph } from "./glyph.ts";
import { readGlyphs } from "./glyphs.ts";
import { type ListOptions, listObjects } from "./painted-objects.ts";
import type { Pdfium } from "./pdfium.ts";

/** FPDF_FLATTEN's flag for what is shown on screen (fpdf_flatten.h). */
const FOR_DISPLAY = 0;
const SUCCESS = 1;

interface AnnotatedPage {
  /** The page's document. */
  readonly document: number;
  /** 1-based. */
  readonly page: number;
  /** Objects on the top level of its content. */
  readonly contentObjects: number;
}

/**
 * The characters that the appearances of annotations and form fields paint, with their places on the page: PDFium gives
 * places for a page's content only, so the appearances are made content, in a copy of the page.
 *
 * @throws TooMuchPainted
 */
export function readAnnotationGlyphs(
  pdfium: Pdfium,
  { document, page, contentObjects }: AnnotatedPage,
  options: ListOptions,
): readonly Glyph[] {
  const { native } = pdfium;
  const copy = native.FPDF_CreateNewDocument();
  try {
    const imported = pdfium.lend(4, (index) => {
      pdfium.integers(index, 1)[0] = page - 1;
      return native.FPDF_ImportPagesByIndex(copy, document, index, 1, 0);
    });
    if (!imported || !flatten(pdfium, copy)) return [];
    const flat = native.FPDF_LoadPage(copy, 0);
    if (flat === 0) return [];
    try {
      const { objects, idOf } = listObjects(pdfium, flat, options);
      // What was content before comes first; the appearances follow, each a form on the top level.
      const first = objects.filter(({ parent }) => parent === -1)[contentObjects]?.id ?? objects.length;
      return readGlyphs(pdfium, flat, idOf).filter(({ object }) => object >= first);
    } finally {
      native.FPDF_ClosePage(flat);
    }
  } finally {
    native.FPDF_CloseDocument(copy);
  }
}

function flatten(pdfium: Pdfium, document: number): boolean {
  const page = pdfium.native.FPDF_LoadPage(document, 0);
  if (page === 0) return false;
  try {
    return pdfium.native.FPDFPage_Flatten(page, FOR_DISPLAY) === SUCCESS;
  } finally {
    pdfium.native.FPDF_ClosePage(page);
  }
}
