import type { Box } from "../model/box.ts";
import type { Glyph } from "./glyph.ts";
import type { Pdfium } from "./pdfium.ts";
import { ignoreReplacementText } from "./replacement-text.ts";

/**
 * Reads the characters of a page with their places.
 * @param idOf `id` of each text object by PDFium's handle.
 */
export function readGlyphs(pdfium: Pdfium, page: number, idOf: ReadonlyMap<number, number>): readonly Glyph[] {
  const { native } = pdfium;
  ignoreReplacementText(pdfium, idOf.keys());
  const text = native.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const pointer = pdfium.allocate(64);
  try {
    const count = native.FPDFText_CountChars(text);
    const glyphs: Glyph[] = [];
    let handle = 0;
    let shape = { size: 0, angle: 0 };
    for (let i = 0; i < count; i++) {
      const code = native.FPDFText_GetUnicode(text, i);
      const object = native.FPDFText_GetTextObject(text, i);
      if (native.FPDFText_IsGenerated(text, i) === 1 || object === 0) {
        glyphs.push({ text: String.fromCodePoint(code), box: NOWHERE, looseBox: NOWHERE, ...shape, object: -1 });
        continue;
      }
      if (object !== handle) {
        handle = object;
        shape = readShape(pdfium, text, i, pointer);
      }
      native.FPDFText_GetCharBox(text, i, pointer, pointer + 8, pointer + 16, pointer + 24);
      const [left = 0, right = 0, bottom = 0, top = 0] = pdfium.doubles(pointer, 4);
      native.FPDFText_GetLooseCharBox(text, i, pointer);
      const [x0 = 0, y1 = 0, x1 = 0, y0 = 0] = pdfium.floats(pointer, 4);
      glyphs.push({
        text: native.FPDFText_HasUnicodeMapError(text, i) === 1 ? "" : decode(code),
        box: [left, bottom, right, top],
        looseBox: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)],
        ...shape,
        object: idOf.get(object) ?? -1,
      });
    }
    return glyphs;
  } finally {
    pdfium.free(pointer);
    native.FPDFText_ClosePage(text);
  }
}

const NOWHERE: Box = [0, 0, 0, 0];

/** Control characters and what Unicode does not assign to text stand for a font that does not say what its glyphs are. */
const decode = (code: number): string =>
  code < 0x20 ||
  code === 0xfffd ||
  code === 0xfffe ||
  code === 0xffff ||
  code > 0x10ffff ||
  (code >= 0xd800 && code < 0xe000)
    ? ""
    : String.fromCodePoint(code);

/** Effective size and direction of a text object's glyphs, from the matrix of one of them. */
function readShape(pdfium: Pdfium, text: number, index: number, pointer: number): { size: number; angle: number } {
  const { native } = pdfium;
  const nominal = native.FPDFText_GetFontSize(text, index);
  if (!native.FPDFText_GetMatrix(text, index, pointer)) return { size: nominal, angle: 0 };
  const [a = 1, b = 0, c = 0, d = 1] = pdfium.floats(pointer, 4);
  return { size: Math.abs(nominal) * Math.hypot(c, d), angle: Math.atan2(b, a) };
}
