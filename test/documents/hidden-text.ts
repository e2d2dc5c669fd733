import { growBox } from "../../src/model/box.ts";
import {
  actWith,
  newAct,
  SECRET,
  SECRET_BOX,
  SECRET_SIZE,
  SECRET_X,
  SECRET_Y,
  secretLeak,
  secretText,
  type Trap,
  trapOf,
} from "./act.ts";
import { filledRectangle, textAt, textBox } from "./content.ts";
import { ref } from "./raw-pdf.ts";

/** The writer set the name in white "so that it does not show" (Word: font colour white). */
export const whiteText = (): Trap =>
  trapOf("white-text", newAct(), [{ content: actWith(secretText("1 1 1 rg")) }], [secretLeak("same-colour-text")]);

/** The same in almost white, picked by hand from a palette: no eye tells it from paper. */
export const nearlyWhiteText = (): Trap =>
  trapOf(
    "nearly-white-text",
    newAct(),
    [{ content: actWith(secretText("0.992 g")) }],
    [secretLeak("same-colour-text")],
  );

/** Word: black highlighter (or cell shading) on black text, exported as a box painted *before* the text. */
export const blackTextOnBlackCell = (): Trap =>
  trapOf(
    "black-text-on-black-cell",
    newAct(),
    [{ content: actWith(filledRectangle(growBox(SECRET_BOX, 2)) + secretText("0 g")) }],
    [secretLeak("same-colour-text")],
  );

/** A print shop's layout program (InDesign): white as four zero inks. */
export const cmykWhiteText = (): Trap =>
  trapOf(
    "cmyk-white-text",
    newAct(),
    [{ content: actWith(secretText("0 0 0 0 k")) }],
    [secretLeak("same-colour-text")],
  );

/** The same with a spot colour at 0 % tint. */
export function separationWhiteText(): Trap {
  const pdf = newAct();
  const space = pdf.add(
    `[/Separation /PANTONE#20286#20C /DeviceCMYK
    << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 0.75 0 0] >>]`,
  );
  return trapOf(
    "separation-white-text",
    pdf,
    [{ content: actWith(secretText("/Spot cs 0 scn")), resources: `/ColorSpace << /Spot ${ref(space)} >>` }],
    [secretLeak("same-colour-text")],
  );
}

/** Rendering mode 3 without any picture: left by an OCR whose picture was deleted, or by a script. */
export const invisibleText = (): Trap =>
  trapOf("invisible-text", newAct(), [{ content: actWith(secretText("3 Tr")) }], [secretLeak("invisible-text")]);

/** Rendering mode 7 (clip only) from drawing programs that cut pictures along letters. */
export const textAsClip = (): Trap =>
  trapOf("text-as-clip", newAct(), [{ content: actWith(secretText("7 Tr")) }], [secretLeak("invisible-text")]);

/** A PDF editor's opacity slider moved to 0 %. */
export const transparentText = (): Trap =>
  trapOf(
    "transparent-text",
    newAct(),
    [
      {
        content: actWith(`q /G0 gs ${secretText()} Q\n`),
        resources: "/ExtGState << /G0 << /Type /ExtGState /ca 0 /CA 0 >> >>",
      },
    ],
    [secretLeak("invisible-text")],
  );

/** "Shrink on overflow" of form and report generators, or a writer who set the font size to its minimum. */
export function tinyText(): Trap {
  const size = 0.5;
  return trapOf(
    "tiny-text",
    newAct(),
    [{ content: actWith(textAt(SECRET_X, SECRET_Y, size, SECRET)) }],
    [{ kind: "tiny-text", page: 1, text: SECRET, bbox: textBox(SECRET_X, SECRET_Y, size, SECRET) }],
  );
}

/** A search layer that keeps the word typed before the line was corrected: short, invisible, and over a long visible line. */
export function invisibleWordOnLine(): Trap {
  const word = "Tarabelli";
  const [x, y] = [SECRET_X, SECRET_Y + 1];
  return trapOf(
    "invisible-word-on-line",
    newAct(),
    [{ content: actWith(secretText() + textAt(x, y, SECRET_SIZE, word, "3 Tr")) }],
    [{ kind: "invisible-text", page: 1, text: word, bbox: textBox(x, y, SECRET_SIZE, word) }],
  );
}

export const hiddenTextTraps = (): Trap[] => [
  whiteText(),
  nearlyWhiteText(),
  blackTextOnBlackCell(),
  cmykWhiteText(),
  separationWhiteText(),
  invisibleText(),
  textAsClip(),
  transparentText(),
  tinyText(),
  invisibleWordOnLine(),
];
