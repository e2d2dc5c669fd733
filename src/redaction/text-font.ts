import { type PDFContext, PDFHexString, PDFName, type PDFRef } from "pdf-lib";
import { ADVANCE, glyphlessFont } from "./glyphless-font.ts";
import { DESCENT } from "./text-word.ts";

/** The font of the text layer: one code per character that the document's text layer holds. */
export interface TextFont {
  readonly ref: PDFRef;
  /** Hexadecimal codes of a text, two bytes per character. */
  encode(text: string): string;
}

/**
 * Adds a composite font without outlines to a document (ISO 32000-2, 9.7). Characters outside 16 bits and of any script
 * come out of every reader by its ToUnicode map. Codes follow character order, so they don't tell what was left out.
 *
 * @param characters the text to encode, in any order and with repetitions
 */
export function addTextFont(context: PDFContext, characters: Iterable<string>): TextFont {
  const alphabet = [...new Set(characters)].sort((a, b) => (a.codePointAt(0) as number) - (b.codePointAt(0) as number));
  const codes = new Map(alphabet.map((character, index) => [character, hex4(index + 1)]));
  const name = PDFName.of("Glyphless");

  const file = glyphlessFont();
  const descriptor = context.obj({
    Type: "FontDescriptor",
    FontName: name,
    Flags: 4,
    FontBBox: [0, -1000 * DESCENT, ADVANCE, 1000 * (1 - DESCENT)],
    ItalicAngle: 0,
    Ascent: 1000 * (1 - DESCENT),
    Descent: -1000 * DESCENT,
    CapHeight: 700,
    StemV: 80,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  });
  const glyphOfCode = new Uint8Array(2 * (alphabet.length + 1)).map((_, index) =>
    index > 1 && index % 2 === 1 ? 1 : 0,
  );
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: {
      Registry: PDFHexString.of(hexAscii("Adobe")),
      Ordering: PDFHexString.of(hexAscii("Identity")),
      Supplement: 0,
    },
    FontDescriptor: context.register(descriptor),
    DW: ADVANCE,
    CIDToGIDMap: context.register(context.flateStream(glyphOfCode)),
  });
  const font = context.obj({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(unicodeMap(codes))),
  });
  return {
    ref: context.register(font),
    encode: (text) => [...text].map((character) => codes.get(character) ?? "").join(""),
  };
}

/** A ToUnicode map (ISO 32000-2, 9.10.3); blocks hold at most 100 entries. */
function unicodeMap(codes: ReadonlyMap<string, string>): string {
  const entries = [...codes].map(([character, code]) => `<${code}> <${hexUtf16(character)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

const hexUtf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join("");

const hexAscii = (text: string): string => Buffer.from(text, "latin1").toString("hex").toUpperCase();
