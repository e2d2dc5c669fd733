import { type Box, growBox } from "../../src/model/box.ts";
import { A4, type ExpectedLeak, newAct, type Trap, trapOf } from "./act.ts";
import { bitmapText, burned, type GreyPicture, onPaper } from "./bitmap-text.ts";
import { filledRectangle, rectangle, textAt, textBox, textWidth, within } from "./content.ts";
import { type RawPdf, ref } from "./raw-pdf.ts";

const SCAN_SECRET = "BEATRICE SOLIMENA";
const HEADING = "COMUNE DI VALDORSINO";
/** Pixels per point: 144 dpi. */
const DENSITY = 2;
const LEFT = 80;
const HEADING_TOP = 120;
const TOP = 320;
const DOT = 4;

const heading = bitmapText(HEADING, DOT);
const secret = bitmapText(SCAN_SECRET, DOT);
const width = A4[2] * DENSITY;
const height = A4[3] * DENSITY;

/** Both lines on one sheet. */
const sheet: GreyPicture = ((): GreyPicture => {
  const page = onPaper(heading, width, height, LEFT, HEADING_TOP);
  const line = onPaper(secret, width, height, LEFT, TOP);
  return { width, height, data: page.data.map((grey, index) => Math.min(grey, line.data[index] ?? 255)) };
})();
const SECRET_PIXELS = { left: LEFT - 8, top: TOP - 8, right: LEFT + secret.width + 8, bottom: TOP + secret.height + 8 };

/** Size at which OCR sets a line so that it is as wide as the ink. */
const ocrSize = (text: string, pixels: number): number => pixels / DENSITY / textWidth(text, 1);
const ocrLine = (text: string, picture: GreyPicture, top: number, state = "3 Tr"): string =>
  textAt(LEFT / DENSITY, A4[3] - (top + picture.height) / DENSITY, ocrSize(text, picture.width), text, state);
const OCR = ocrLine(HEADING, heading, HEADING_TOP) + ocrLine(SCAN_SECRET, secret, TOP);
const OCR_BOX = textBox(
  LEFT / DENSITY,
  A4[3] - (TOP + secret.height) / DENSITY,
  ocrSize(SCAN_SECRET, secret.width),
  SCAN_SECRET,
);
const INK_BOX: Box = [
  LEFT / DENSITY,
  A4[3] - (TOP + secret.height) / DENSITY,
  (LEFT + secret.width) / DENSITY,
  A4[3] - TOP / DENSITY,
];

const picture = (pdf: RawPdf, { width, height, data }: GreyPicture): string => {
  const image = pdf.stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
    data,
    true,
  );
  return `/XObject << /Scan ${ref(image)} >>`;
};
const PLACED = within([A4[2], 0, 0, A4[3], 0, 0], "/Scan Do\n");

function scan(name: string, pixels: GreyPicture, content: string, expected: readonly ExpectedLeak[]): Trap {
  const pdf = newAct();
  return trapOf(name, pdf, [{ content, resources: picture(pdf, pixels) }], expected);
}

const leak = (kind: string): ExpectedLeak => ({ kind, page: 1, text: SCAN_SECRET, bbox: OCR_BOX });

/** A copier with "searchable PDF": invisible text where the picture shows the same words. */
export const ordinaryOcrLayer = (): Trap => scan("ordinary-ocr-layer", sheet, PLACED + OCR, []);

/** OCR programs that paint visible text first and the picture over it. */
export const ocrLayerUnderPicture = (): Trap =>
  scan(
    "ocr-layer-under-picture",
    sheet,
    ocrLine(HEADING, heading, HEADING_TOP, "0 Tr") + ocrLine(SCAN_SECRET, secret, TOP, "0 Tr") + PLACED,
    [],
  );

/** The clerk blacked the picture in an image editor after the OCR had run. */
export const ocrUnderBurnedBlack = (): Trap =>
  scan("ocr-under-burned-black", burned(sheet, SECRET_PIXELS, 0), PLACED + OCR, [leak("ocr-under-redaction")]);

/** The same with white, as correction fluid before scanning with a text layer made elsewhere. */
export const ocrUnderBurnedWhite = (): Trap =>
  scan("ocr-under-burned-white", burned(sheet, SECRET_PIXELS, 255), PLACED + OCR, [leak("ocr-under-redaction")]);

/** A box drawn in a PDF editor over a scan with OCR: text and picture are both complete below. */
export const coveredOcrScan = (): Trap =>
  scan("covered-ocr-scan", sheet, PLACED + OCR + filledRectangle(growBox(INK_BOX, 4)), [
    leak("ocr-under-redaction"),
    { kind: "covered-image", page: 1, text: null, bbox: INK_BOX },
  ]);

/** The same over a scan without OCR: the words are whole in the picture. */
export const coveredPicture = (): Trap =>
  scan("covered-picture", sheet, PLACED + filledRectangle(growBox(INK_BOX, 4)), [
    { kind: "covered-image", page: 1, text: null, bbox: INK_BOX },
  ]);

const DARK = 30;
const inverted = (text: string): GreyPicture => {
  const line = bitmapText(text, DOT);
  return { ...line, data: line.data.map((grey) => (grey === 0 ? 255 : DARK)) };
};
const withBar = (text: string): GreyPicture => {
  const bar = burned(sheet, SECRET_PIXELS, DARK);
  const line = inverted(text);
  const data = bar.data.slice();
  const left = SECRET_PIXELS.left + 20;
  for (let y = 0; y < line.height; y++)
    data.set(line.data.subarray(y * line.width, (y + 1) * line.width), (TOP + y) * width + left);
  return { ...bar, data };
};

/** Not in the lists of traps: whether it hides something is known once its picture is read. The bar that an image editor burned in has a word on it: the place is not blank, and yet says something else. */
export const ocrUnderLabelledBar = (): Trap =>
  scan("ocr-under-labelled-bar", withBar("OMISSIS"), PLACED + OCR, [leak("ocr-under-redaction")]);

/** White on dark, as headings of tables are, with OCR that says what can be read. */
export const ocrOfDarkHeading = (): Trap => scan("ocr-of-dark-heading", withBar(SCAN_SECRET), PLACED + OCR, []);

/** A scan program that paints its picture, whites the page and paints the picture again, enhanced. */
export const scanPaintedTwice = (): Trap =>
  scan("scan-painted-twice", sheet, PLACED + filledRectangle(A4, [1, 1, 1]) + PLACED, []);

/** Word: Crop picture. The cut part stays in the file. */
export const croppedPicture = (): Trap =>
  scan("cropped-picture", sheet, `q ${rectangle([0, INK_BOX[3] + 20, A4[2], A4[3]])} W n\n${PLACED}Q\n`, [
    { kind: "covered-image", page: 1, text: null, bbox: INK_BOX },
  ]);

/** A picture whose words were burned away and that has no text layer: a redaction done well. */
export const burnedScan = (): Trap => scan("burned-scan", burned(sheet, SECRET_PIXELS, 0), PLACED, []);

/** Invisible text over a flat picture (a coloured ground): not an OCR layer, since there is no ink to read. */
export function invisibleTextOverFlatPicture(): Trap {
  const flat: GreyPicture = { width: 40, height: 40, data: new Uint8Array(1600).fill(230) };
  return scan(
    "invisible-text-over-flat-picture",
    flat,
    `${PLACED}${textAt(64, 700, 14, HEADING)}${textAt(64, 560, 11, SCAN_SECRET, "3 Tr")}`,
    [{ kind: "invisible-text", page: 1, text: SCAN_SECRET, bbox: textBox(64, 560, 11, SCAN_SECRET) }],
  );
}

export const scanTraps = (): Trap[] => [
  scanPaintedTwice(),
  ordinaryOcrLayer(),
  ocrLayerUnderPicture(),
  ocrUnderBurnedBlack(),
  ocrUnderBurnedWhite(),
  coveredOcrScan(),
  coveredPicture(),
  croppedPicture(),
  burnedScan(),
  invisibleTextOverFlatPicture(),
];
