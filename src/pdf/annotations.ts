import { type Box, enclosingBox } from "../model/box.ts";
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

/** @param onHiddenLayers positions of those whose layer is off. */
export function readAnnotations(
  pdfium: Pdfium,
  page: number,
  onHiddenLayers: ReadonlySet<number>,
): readonly Annotation[] {
  const { native } = pdfium;
  const annotations: Annotation[] = [];
  const count = native.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index++) {
    const handle = native.FPDFPage_GetAnnot(page, index);
    if (handle === 0) continue;
    const flags = native.FPDFAnnot_GetFlags(handle);
    const subtype = SUBTYPES[native.FPDFAnnot_GetSubtype(handle)] ?? "Unknown";
    annotations.push({
      index,
      subtype,
      rect: readRect(pdfium, handle),
      hidden: (flags & (FLAG_HIDDEN | FLAG_NO_VIEW)) !== 0,
      onHiddenLayer: onHiddenLayers.has(index),
      contents: pdfium.lendString("Contents", (key) =>
        pdfium.utf16((buffer, size) => native.FPDFAnnot_GetStringValue(handle, key, buffer, size)),
      ),
      // A Redact annotation keeps a colour under /OC (ISO 32000-2, table 195).
      optional: subtype !== "Redact" && pdfium.lendString("OC", (key) => native.FPDFAnnot_HasKey(handle, key)) === 1,
      quads: readQuads(pdfium, handle),
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

function readQuads(pdfium: Pdfium, handle: number): readonly Box[] {
  const { native } = pdfium;
  if (native.FPDFAnnot_HasAttachmentPoints(handle) === 0) return [];
  const count = native.FPDFAnnot_CountAttachmentPoints(handle);
  // FS_QUADPOINTSF: four corners, x before y.
  return pdfium.lend(32, (pointer) =>
    Array.from({ length: count }, (_, index): Box => {
      native.FPDFAnnot_GetAttachmentPoints(handle, index, pointer);
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0] = pdfium.floats(pointer, 8);
      return enclosingBox([
        [x1, y1, x1, y1],
        [x2, y2, x2, y2],
        [x3, y3, x3, y3],
        [x4, y4, x4, y4],
      ]);
    }),
  );
}
