import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  actWith,
  COVER_BOX,
  newAct,
  SECRET,
  SECRET_SIZE,
  SECRET_X,
  SECRET_Y,
  secretLeak,
  type Trap,
  trapOf,
} from "./act.ts";
import { filledRectangle, numbers, textBox, textWidth } from "./content.ts";
import { type RawPdf, ref } from "./raw-pdf.ts";

const TYPE3_SECRET = "ABBA";

/** Fonts drawn by the document itself (dvips, some barcode and report programs), here with a /ToUnicode map, under a box. */
export function coveredType3Text(): Trap {
  const pdf = newAct();
  const square = pdf.stream("", "700 0 50 0 650 700 d1 50 0 600 700 re f");
  const triangle = pdf.stream("", "700 0 50 0 650 700 d1 50 0 m 650 0 l 350 700 l f");
  const toUnicode = pdf.stream(
    "",
    unicodeMap(
      [...new Set(TYPE3_SECRET)].map((c) => [c.charCodeAt(0), c]),
      1,
    ),
  );
  const font = pdf.add(
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 700 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 66
    /Widths [700 700] /Encoding << /Type /Encoding /Differences [65 /square /triangle] >> /Resources << >>
    /CharProcs << /square ${ref(square)} /triangle ${ref(triangle)} >> /ToUnicode ${ref(toUnicode)} >>`,
  );
  const width = 0.7 * SECRET_SIZE * TYPE3_SECRET.length;
  return trapOf(
    "covered-type3-text",
    pdf,
    [
      {
        // The page's own /Font entry comes first in the dictionary; a Type 3 font is reached through a form.
        content: actWith(`/X1 Do\n${filledRectangle(COVER_BOX)}`),
        resources: `/XObject << /X1 ${ref(textForm(pdf, font, `(${TYPE3_SECRET})`))} >>`,
      },
    ],
    [
      {
        kind: "covered-text",
        page: 1,
        text: TYPE3_SECRET,
        bbox: [SECRET_X, SECRET_Y, SECRET_X + width, SECRET_Y + 0.7 * SECRET_SIZE],
      },
    ],
  );
}

/** Subset fonts of Word and InDesign: two-byte glyph numbers, with the map back to characters. */
export const coveredCidText = (): Trap => cidText("covered-cid-text", true);

/** The same from printer drivers that leave the map out: the words are there as shapes, their characters are not said. */
export const coveredCidTextWithoutUnicode = (): Trap => cidText("covered-cid-text-without-unicode", false);

/** The map back to characters missing on ordinary visible text: nothing is hidden, but nothing can be read as text. */
export function visibleCidTextWithoutUnicode(): Trap {
  const pdf = newAct();
  const form = textForm(pdf, cidFont(pdf, false), glyphString(SECRET));
  return trapOf(
    "visible-cid-text-without-unicode",
    pdf,
    [{ content: actWith("/X1 Do\n"), resources: `/XObject << /X1 ${ref(form)} >>` }],
    [],
  );
}

function cidText(name: string, withUnicode: boolean): Trap {
  const pdf = newAct();
  const form = textForm(pdf, cidFont(pdf, withUnicode), glyphString(SECRET));
  const leak = secretLeak("covered-text");
  return trapOf(
    name,
    pdf,
    [
      {
        content: actWith(`/X1 Do\n${filledRectangle(COVER_BOX)}`),
        resources: `/XObject << /X1 ${ref(form)} >>`,
      },
    ],
    [withUnicode ? leak : { ...leak, text: null }],
  );
}

/** A form that sets one string in `font` where acts name the person. */
function textForm(pdf: RawPdf, font: number, shown: string): number {
  const box = textBox(SECRET_X, SECRET_Y - 3, SECRET_SIZE + 6, SECRET);
  return pdf.stream(
    `/Type /XObject /Subtype /Form /BBox [${numbers(box)}] /Resources << /Font << /F9 ${ref(font)} >> >>`,
    `BT /F9 ${SECRET_SIZE} Tf 1 0 0 1 ${numbers([SECRET_X, SECRET_Y])} Tm ${shown} Tj ET\n`,
  );
}

/** Liberation Sans keeps the printable ASCII characters in order, the blank being glyph 3. */
const glyphOf = (character: string): number => character.charCodeAt(0) - 29;
const hex = (value: number, bytes: number): string => value.toString(16).padStart(2 * bytes, "0");
const glyphString = (text: string): string => `<${[...text].map((character) => hex(glyphOf(character), 2)).join("")}>`;

function cidFont(pdf: RawPdf, withUnicode: boolean): number {
  const require = createRequire(import.meta.url);
  const file = readFileSync(require.resolve("pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf"));
  const program = pdf.stream(`/Length1 ${file.length}`, file, true);
  const descriptor = pdf.add(
    `<< /Type /FontDescriptor /FontName /AAAAAA+LiberationSans /Flags 4 /FontBBox [-544 -303 1301 980] /ItalicAngle 0
    /Ascent 905 /Descent -212 /CapHeight 729 /StemV 80 /FontFile2 ${ref(program)} >>`,
  );
  const characters = [...new Set(SECRET)];
  const widths = characters.map((c) => `${glyphOf(c)} [${numbers([textWidth(c, 1000)])}]`).join(" ");
  const descendant = pdf.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+LiberationSans /FontDescriptor ${ref(descriptor)}
    /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 556 /W [${widths}] /CIDToGIDMap /Identity >>`,
  );
  const unicode = withUnicode
    ? `/ToUnicode ${ref(
        pdf.stream(
          "",
          unicodeMap(
            characters.map((c) => [glyphOf(c), c]),
            2,
          ),
        ),
      )}`
    : "";
  return pdf.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+LiberationSans /Encoding /Identity-H
    /DescendantFonts [${ref(descendant)}] ${unicode} >>`,
  );
}

const unicodeMap = (pairs: readonly (readonly [code: number, character: string])[], bytes: number): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Map def /CMapType 2 def
1 begincodespacerange <${hex(0, bytes)}> <${"ff".repeat(bytes)}> endcodespacerange
${pairs.length} beginbfchar
${pairs.map(([code, character]) => `<${hex(code, bytes)}> <${hex(character.charCodeAt(0), 2)}>`).join("\n")}
endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end`;

export const fontTraps = (): Trap[] => [
  coveredType3Text(),
  coveredCidText(),
  coveredCidTextWithoutUnicode(),
  visibleCidTextWithoutUnicode(),
];
