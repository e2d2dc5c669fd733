import { type Box, growBox } from "../../src/model/box.ts";
import { textAt, textBox, textWidth } from "./content.ts";
import { RawPdf, ref } from "./raw-pdf.ts";

/** A leak that a document holds. `text` is null where the file doesn't say which characters it holds. */
export interface ExpectedLeak {
  /** As in `leak/<kind>`. */
  readonly kind: string;
  /** 1-based. */
  readonly page: number;
  readonly text: string | null;
  /** By font ascent and descent, in default user space; null for what has no place. */
  readonly bbox: Box | null;
}

/** A document that deceives, or looks as if it did: nothing is expected of a look-alike. */
export interface Trap {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: readonly ExpectedLeak[];
}

export interface PageSpec {
  readonly content: string | Uint8Array;
  readonly mediaBox?: Box;
  readonly cropBox?: Box;
  readonly rotate?: number;
  readonly userUnit?: number;
  /** Entries of the resource dictionary beside /Font, e.g. `/XObject << /X1 4 0 R >>`. */
  readonly resources?: string;
  /** Object numbers. */
  readonly annotations?: readonly number[];
}

export const A4: Box = [0, 0, 595, 842];
/** Font entry of resource dictionaries: the fonts that `newAct` puts first. */
export const FONTS = "/Font << /F1 1 0 R /F2 2 0 R >>";

const LABEL = "Beneficiario del contributo: ";
const SIZE = 11;
const LEFT = 64;
const BASELINE = 520;

/** The person that acts hide, where the ordinary sentence puts the name. */
export const SECRET = "Beatrice Solimena nata il 10/03/1984";
/** Far enough from the label that no cover, however round, touches it. */
export const SECRET_X = LEFT + textWidth(LABEL, SIZE) + 44;
export const SECRET_Y = BASELINE;
export const SECRET_SIZE = SIZE;
export const SECRET_BOX = textBox(SECRET_X, SECRET_Y, SECRET_SIZE, SECRET);
/** What a clerk draws to hide the name. */
export const COVER_BOX = growBox(SECRET_BOX, 2);

export const secretText = (state = ""): string => textAt(SECRET_X, SECRET_Y, SECRET_SIZE, SECRET, state);
export const secretLeak = (kind: string): ExpectedLeak => ({ kind, page: 1, text: SECRET, bbox: SECRET_BOX });

/** An ordinary act whose fourth paragraph ends with `operators`, by default the name in plain sight. */
export const actWith = (operators = secretText()): string =>
  textAt(LEFT, 770, 14, "COMUNE DI VALDORSINO", "", "F2") +
  textAt(LEFT, 750, 9, "Area servizi alla persona - Via Roma 1") +
  textAt(LEFT, 700, 12, "DETERMINAZIONE N. 214 DEL 18/03/2026", "", "F2") +
  textAt(LEFT, 670, SIZE, "Oggetto: concessione di un contributo per attività culturali.") +
  textAt(LEFT, 640, SIZE, "Vista la deliberazione della Giunta comunale n. 31 del 5 marzo 2026;") +
  textAt(LEFT, 610, SIZE, "Accertata la disponibilità sul capitolo 1520 del bilancio;") +
  textAt(LEFT, BASELINE, SIZE, LABEL) +
  operators +
  textAt(LEFT, 440, SIZE, "Il presente atto è pubblicato all'albo pretorio per quindici giorni.") +
  textAt(LEFT, 400, SIZE, "Il responsabile del servizio");

/** A writer with the fonts of `FONTS` as objects 1 and 2. */
export function newAct(): RawPdf {
  const pdf = new RawPdf();
  for (const font of ["Helvetica", "Helvetica-Bold"])
    pdf.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`);
  return pdf;
}

/** Adds pages and catalog and returns the catalog's object. @param catalog more entries of it. */
export function addPages(pdf: RawPdf, specs: readonly PageSpec[], catalog = ""): number {
  const tree = pdf.reserve();
  const kids = specs.map((spec) => {
    const content = pdf.stream("", spec.content, typeof spec.content !== "string" || spec.content.length > 20_000);
    return pdf.add(
      [
        `<< /Type /Page /Parent ${ref(tree)} /Contents ${ref(content)}`,
        `/MediaBox [${(spec.mediaBox ?? A4).join(" ")}]`,
        spec.cropBox ? `/CropBox [${spec.cropBox.join(" ")}]` : "",
        spec.rotate ? `/Rotate ${spec.rotate}` : "",
        spec.userUnit ? `/UserUnit ${spec.userUnit}` : "",
        `/Resources << ${FONTS} ${spec.resources ?? ""} >>`,
        spec.annotations ? `/Annots [${spec.annotations.map(ref).join(" ")}]` : "",
        ">>",
      ].join(" "),
    );
  });
  pdf.set(tree, `<< /Type /Pages /Kids [${kids.map(ref).join(" ")}] /Count ${kids.length} >>`);
  return pdf.add(`<< /Type /Catalog /Pages ${ref(tree)} ${catalog} >>`);
}

/** A finished trap of the given pages. */
export const trapOf = (
  name: string,
  pdf: RawPdf,
  pages: readonly PageSpec[],
  expected: readonly ExpectedLeak[],
  catalog = "",
): Trap => ({ name, bytes: pdf.bytes(addPages(pdf, pages, catalog)), expected });
