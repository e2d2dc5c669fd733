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
  const { scratch } = pdfium;
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
        shape = readShape(pdfium, text, i);
      }
      pdfium.scratched.bytes.fill(0);
      native.FPDFText_GetCharBox(text, i, scratch, scratch + 8, scratch + 16, scratch + 24);
      // FS_RECTF is left, top, right, bottom.
      native.FPDFText_GetLooseCharBox(text, i, scratch + 32);
      const { doubles, floats } = pdfium.scratched;
      const [x0, y0] = [floats[8] as number, floats[11] as number];
      const [x1, y1] = [floats[10] as number, floats[9] as number];
      const glyph: Glyph = {
        text: charAt(pdfium, text, i, code),
        box: [doubles[0] as number, doubles[2] as number, doubles[1] as number, doubles[3] as number],
        looseBox: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)],
        ...shape,
        object: idOf.get(object) ?? -1,
      };
      const last = glyphs.at(-1);
      // PDFium tells the letters of a ligature one by one, all in the place of the one glyph.
      if (last !== undefined && isSameGlyph(last, glyph))
        glyphs[glyphs.length - 1] = { ...last, text: last.text + glyph.text };
      else glyphs.push(glyph);
    }
    return glyphs;
  } finally {
    native.FPDFText_ClosePage(text);
  }
}

const isSameGlyph = (last: Glyph, next: Glyph): boolean =>
  last.object === next.object &&
  last.text !== "" &&
  next.text !== "" &&
  last.box[2] > last.box[0] &&
  last.box.every((value, side) => value === next.box[side]);

const NOWHERE: Box = [0, 0, 0, 0];

function charAt({ native }: Pdfium, text: number, index: number, code: number): string {
  // PDFium takes the hyphen of a divided word out of the text; the page shows it.
  if (native.FPDFText_IsHyphen(text, index) === 1) return "-";
  return native.FPDFText_HasUnicodeMapError(text, index) === 1 ? "" : decode(code);
}

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
function readShape(pdfium: Pdfium, text: number, index: number): { size: number; angle: number } {
  const { native, scratch } = pdfium;
  const nominal = native.FPDFText_GetFontSize(text, index);
  if (!native.FPDFText_GetMatrix(text, index, scratch)) return { size: nominal, angle: 0 };
  const { floats } = pdfium.scratched;
  const [a, b, c, d] = [floats[0] as number, floats[1] as number, floats[2] as number, floats[3] as number];
  return { size: Math.abs(nominal) * Math.hypot(c, d), angle: Math.atan2(b, a) };
}
