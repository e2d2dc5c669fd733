import { growBox } from "../../src/model/box.ts";
import {
  A4,
  actWith,
  COVER_BOX,
  newAct,
  SECRET_BOX,
  SECRET_SIZE,
  SECRET_X,
  SECRET_Y,
  secretText,
  type Trap,
  trapOf,
} from "./act.ts";
import { BLACK, filledRectangle, numbers, rectangle, textAt, turn, WHITE, within } from "./content.ts";

const lookAlike = (name: string, operators: string, resources = ""): Trap =>
  trapOf(name, newAct(), [{ content: actWith(operators), resources }], []);

const state = (entries: string): string => `/ExtGState << /G1 << /Type /ExtGState ${entries} >> >>`;
const [X0, Y0, X1, Y1] = SECRET_BOX;

/** A tinted call-out at 30 % opacity, painted after the words (PowerPoint, Canva). */
export const translucentBox = (): Trap =>
  lookAlike(
    "translucent-box",
    `${secretText()}q /G1 gs ${filledRectangle(COVER_BOX, [0.1, 0.3, 0.8])} Q\n`,
    state("/ca 0.3"),
  );

/** A highlighter flattened into the page with blend mode Multiply. */
export const flattenedMultiplyHighlight = (): Trap =>
  lookAlike(
    "flattened-multiply-highlight",
    `${secretText()}q /G1 gs ${filledRectangle(COVER_BOX, [1, 0.92, 0])} Q\n`,
    state("/BM /Multiply"),
  );

/** A table's dark heading with white letters, the cell painted first. */
export const whiteTextOnDarkHeader = (): Trap =>
  lookAlike(
    "white-text-on-dark-header",
    filledRectangle(growBox(SECRET_BOX, 6), [0.1, 0.2, 0.4]) + secretText("1 1 1 rg"),
  );

/** A cover page's banner: picture-wide coloured band with the title on it. */
export const banner = (): Trap =>
  lookAlike(
    "banner",
    `${secretText()}${filledRectangle([0, 560, 595, 595], [0.72, 0.08, 0.1])}${textAt(64, 572, 16, "AVVISO PUBBLICO", "1 1 1 rg", "F2")}`,
  );

/** The soft shadow that office suites put behind a title: the same words in grey, a little lower. */
export const dropShadow = (): Trap =>
  lookAlike(
    "drop-shadow",
    textAt(SECRET_X + 1, 560 - 1, 20, "Avviso pubblico", "0.7 g", "F2") +
      textAt(SECRET_X, 560, 20, "Avviso pubblico", "0 g", "F2") +
      secretText(),
  );

/** "COPIA CONFORME" in light grey across the text. */
export const watermark = (): Trap =>
  lookAlike("watermark", within(turn(45, 110, 320), textAt(0, 0, 72, "COPIA CONFORME", "0.9 g", "F2")) + secretText());

/** The same painted last, half transparent, over the words. */
export const translucentWatermark = (): Trap =>
  lookAlike(
    "translucent-watermark",
    `${secretText()}q /G1 gs ${within(turn(45, 110, 320), textAt(0, 0, 72, "COPIA CONFORME", "0.5 g", "F2"))}Q\n`,
    state("/ca 0.25"),
  );

/** Underlining and cell borders, which LibreOffice writes as thin filled rectangles. */
export const underlineAndBorders = (): Trap =>
  lookAlike(
    "underline-and-borders",
    secretText() +
      filledRectangle([X0, Y0 + 0.6, X1, Y0 + 1.2]) +
      filledRectangle([X0 - 4, Y0 - 4, X0 - 3.4, Y1 + 4]) +
      filledRectangle([X0 - 4, Y1 + 3.4, X1 + 4, Y1 + 4]) +
      `q 0.5 w ${rectangle(growBox(SECRET_BOX, 4))} S Q\n`,
  );

/** A true redaction: the name is gone, a black bar says so in white. */
export const emptyBarWithOmissis = (): Trap =>
  lookAlike(
    "empty-bar-with-omissis",
    filledRectangle(COVER_BOX, BLACK) + textAt(SECRET_X + 4, SECRET_Y, 9, "OMISSIS", "1 1 1 rg"),
  );

/** A true redaction that left the line's leader dots and spaces: nothing of them can be recovered. */
export const leaderDotsUnderBox = (): Trap =>
  lookAlike(
    "leader-dots-under-box",
    textAt(SECRET_X, SECRET_Y, 11, "..............................   ......") + filledRectangle(COVER_BOX),
  );

/** Only blanks below the box, as justified lines leave them. */
export const spacesUnderBox = (): Trap =>
  lookAlike("spaces-under-box", textAt(SECRET_X, SECRET_Y, 11, "              ") + filledRectangle(COVER_BOX));

/** The white page ground that browsers paint before anything else, and a grey cell behind the words. */
export const groundsBehindText = (): Trap =>
  trapOf(
    "grounds-behind-text",
    newAct(),
    [{ content: filledRectangle(A4, WHITE) + actWith(filledRectangle(COVER_BOX, [0.9, 0.9, 0.9]) + secretText()) }],
    [],
  );

/** A shape filled by an even-odd ring: its hole leaves the words readable (a stamp's frame). */
export const ringAroundText = (): Trap =>
  lookAlike(
    "ring-around-text",
    `${secretText()}q 0.6 0 0 rg ${rectangle(growBox(SECRET_BOX, 12))} ${rectangle(growBox(SECRET_BOX, 6))} f* Q\n`,
  );

/** Bold made by painting the same words twice, a hair apart. */
export const doubledBold = (): Trap =>
  lookAlike("doubled-bold", `${secretText()}${within([1, 0, 0, 1, 0.3, 0], secretText())}`);

/** Overprinting of old accounting programs: the same words twice at the same place, so that neither copy is needed. */
export const textPaintedTwice = (): Trap => lookAlike("text-painted-twice", secretText() + secretText());

/** A no-op path with neither fill nor stroke, as report generators leave over every cell. */
export const unpaintedPath = (): Trap =>
  lookAlike("unpainted-path", `${secretText()}q ${numbers([0, 0, 0])} rg ${rectangle(COVER_BOX)} n Q\n`);

/** Converters that add a text layer for searching, cut into words, to pages that have text already. */
export const invisibleCopy = (): Trap =>
  lookAlike("invisible-copy", secretText() + textAt(SECRET_X, SECRET_Y + 1, SECRET_SIZE, "Beatrice", "3 Tr"));

/** What TCPDF writes invisibly at the foot of everything it makes. */
export const producerLine = (): Trap =>
  lookAlike("producer-line", secretText() + textAt(40, 12, 4, "Powered by TCPDF (www.tcpdf.org)", "3 Tr"));

export const cleanCovers = (): Trap[] => [
  translucentBox(),
  flattenedMultiplyHighlight(),
  whiteTextOnDarkHeader(),
  banner(),
  dropShadow(),
  watermark(),
  translucentWatermark(),
  underlineAndBorders(),
  emptyBarWithOmissis(),
  leaderDotsUnderBox(),
  spacesUnderBox(),
  groundsBehindText(),
  ringAroundText(),
  doubledBold(),
  textPaintedTwice(),
  unpaintedPath(),
  invisibleCopy(),
  producerLine(),
];
