import type { FileStream, FileTokens } from "./file-tokens.ts";
import type { VerificationCheck } from "./verification-result.ts";

/** The names that pages of pictures with a text layer need. Anything else can carry something that no check looks into. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set(
  [
    "Type Catalog Pages Page Kids Count Parent MediaBox UserUnit Resources XObject Font Contents Lang",
    "Metadata XML OutputIntents OutputIntent S GTS_PDFA1 OutputConditionIdentifier DestOutputProfile N",
    "StructTreeRoot StructElem StructParents ParentTree Nums Document P Pg MarkInfo Marked",
    "ViewerPreferences DisplayDocTitle Info Title Producer ID Size Root",
    "Image Subtype Width Height ColorSpace DeviceGray DeviceRGB Indexed BitsPerComponent ImageMask Length Length1",
    "Filter FlateDecode CCITTFaxDecode DCTDecode DecodeParms K Columns Rows Predictor Colors",
    "Type0 BaseFont Encoding Identity-H DescendantFonts ToUnicode CIDFontType2 CIDSystemInfo Registry Ordering Supplement",
    "DW CIDToGIDMap FontDescriptor FontName Glyphless Flags FontBBox ItalicAngle Ascent Descent CapHeight StemV FontFile2",
  ].flatMap((line) => line.split(" ")),
);
const RESOURCE_NAME = /^(?:Im\d+|F0)$/;

/**
 * One revision, nothing between the objects, no entry that pages of pictures don't need (annotations, scripts, files, dates),
 * metadata that say nothing but what was meant.
 *
 * @param own what the file was given on purpose, its metadata packet among it
 */
export function checkStructure(tokens: FileTokens, own: readonly string[]): VerificationCheck {
  const unknown = [...tokens.names].filter((name) => !KNOWN_NAMES.has(name) && !RESOURCE_NAME.test(name));
  const count = (keyword: string): number => tokens.keywords.get(keyword) ?? 0;
  const oneRevision = ["startxref", "xref", "trailer", "%%EOF"].every((keyword) => count(keyword) === 1);
  const problems = [
    ...(tokens.strayAt === null
      ? []
      : [{ it: `byte estranei alla posizione ${tokens.strayAt}`, en: `stray bytes at offset ${tokens.strayAt}` }]),
    ...(oneRevision ? [] : [{ it: "più di una revisione", en: "more than one revision" }]),
    ...(tokens.streams.every(
      (stream) => !isMetadata(stream) || own.includes(Buffer.from(stream.bytes).toString("utf8")),
    )
      ? []
      : [{ it: "metadati non previsti", en: "unknown metadata" }]),
    // Names may hold text of the document: only their number is told.
    ...(unknown.length === 0
      ? []
      : [{ it: `voci non previste: ${unknown.length}`, en: `unknown entries: ${unknown.length}` }]),
  ];
  if (problems.length === 0) {
    const detail = {
      it: "Una sola revisione, nessuna voce oltre a immagini e testo.",
      en: "One revision, no entries beyond pictures and text.",
    };
    return { id: "structure", passed: true, detail };
  }
  const detail = {
    it: `Il file contiene altro: ${problems.map(({ it }) => it).join("; ")}.`,
    en: `The file holds something else: ${problems.map(({ en }) => en).join("; ")}.`,
  };
  return { id: "structure", passed: false, detail };
}

const isMetadata = ({ dictionary }: FileStream): boolean => dictionary.includes("/Metadata");
