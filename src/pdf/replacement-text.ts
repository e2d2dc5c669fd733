import type { Pdfium } from "./pdfium.ts";

/**
 * Makes PDFium read what text objects paint: where marked content has /ActualText (ISO 32000-2, 14.9.4) it would read that
 * instead, and a file could show one thing and be read as another.
 *
 * @param handles of the page's objects. The change lasts until the page is closed.
 */
export function ignoreReplacementText(pdfium: Pdfium, handles: Iterable<number>): void {
  const { native } = pdfium;
  pdfium.lendString("ActualText", (key) => {
    for (const handle of handles) {
      const marks = native.FPDFPageObj_CountMarks(handle);
      for (let index = 0; index < marks; index++) {
        native.FPDFPageObjMark_RemoveParam(handle, native.FPDFPageObj_GetMark(handle, index), key);
      }
    }
  });
}
