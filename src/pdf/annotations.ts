import type { Box } from "../model/box.ts";
import type { Annotation } from "./annotation.ts";
import type { Pdfium } from "./pdfium.ts";

/** FPDF_ANNOT_* (fpdf_annot.h), by number. */
const SUBTYPES = [
  "Unknown",
  "Text",
  "Link",
  "FreeText",
  "Line",
  "Square",
  "Circle",
  "Polygon",
  "PolyLine",
  "Highlight",
  "Underline",
  "Squiggly",
  "StrikeOut",
  "Stamp",
  "Caret",
  "Ink",
  "Popup",
  "FileAttachment",
  "Sound",
  "Movie",
  "Widget",
  "Screen",
  "PrinterMark",
  "TrapNet",
  "Watermark",
  "3D",
  "RichMedia",
  "XFAWidget",
  "Redact",
] as const;

/** Bits 2 and 6 of /F (ISO 32000-2, table 167). */
const FLAG_HIDDEN = 1 << 1;
const FLAG_NO_VIEW = 1 << 5;

export function readAnnotations(pdfium: Pdfium, page: number): readonly Annotation[] {
  const { native } = pdfium;
  const annotations: Annotation[] = [];
  const count = native.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index++) {
    const handle = native.FPDFPage_GetAnnot(page, index);
    if (handle === 0) continue;
    const flags = native.FPDFAnnot_GetFlags(handle);
    annotations.push({
      index,
      subtype: SUBTYPES[native.FPDFAnnot_GetSubtype(handle)] ?? "Unknown",
      rect: readRect(pdfium, handle),
      hidden: (flags & (FLAG_HIDDEN | FLAG_NO_VIEW)) !== 0,
      contents: pdfium.lendString("Contents", (key) =>
        pdfium.utf16((buffer, size) => native.FPDFAnnot_GetStringValue(handle, key, buffer, size)),
      ),
      optional: pdfium.lendString("OC", (key) => native.FPDFAnnot_HasKey(handle, key)) === 1,
    });
    native.FPDFPage_CloseAnnot(handle);
  }
  return annotations;
}

function readRect(pdfium: Pdfium, handle: number): Box {
  return pdfium.lend(16, (pointer): Box => {
    pdfium.native.FPDFAnnot_GetRect(handle, pointer);
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(pointer, 4);
    return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
  });
}
