import { type Box, growBox } from "../../src/model/box.ts";
import {
  A4,
  actWith,
  newAct,
  SECRET,
  SECRET_BOX,
  SECRET_SIZE,
  secretLeak,
  secretText,
  type Trap,
  trapOf,
} from "./act.ts";
import { numbers, rectangle, textAt, textBox } from "./content.ts";
import { ref } from "./raw-pdf.ts";

/** Just above the name, so that the clip cuts all of it. */
const ELSEWHERE: Box = [SECRET_BOX[0], SECRET_BOX[3] + 4, SECRET_BOX[2], SECRET_BOX[3] + 20];

/** A spreadsheet cell too small for its text, or a picture frame drawn smaller than the words (W n). */
export const clippedText = (): Trap =>
  trapOf(
    "clipped-text",
    newAct(),
    [{ content: actWith(`q ${rectangle(ELSEWHERE)} W n\n${secretText()}Q\n`) }],
    [secretLeak("clipped-text")],
  );

/** A page placed into another and cropped: the form's bounding box leaves the name out. */
export function textOutsideFormBox(): Trap {
  const pdf = newAct();
  const form = pdf.stream(
    `/Type /XObject /Subtype /Form /BBox [${numbers(ELSEWHERE)}] /Resources << /Font << /F1 1 0 R >> >>`,
    secretText(),
  );
  return trapOf(
    "text-outside-form-box",
    pdf,
    [{ content: actWith("/X1 Do\n"), resources: `/XObject << /X1 ${ref(form)} >>` }],
    [secretLeak("clipped-text")],
  );
}

/** A text box dragged off the sheet in a drawing program: left of it, at negative coordinates. */
export const textLeftOfPage = (): Trap => offPage("text-left-of-page", -230, 520);

/** A spreadsheet column that did not fit the paper. */
export const textRightOfPage = (): Trap => offPage("text-right-of-page", 610, 520);

/** A footnote that slid below the sheet. */
export const textBelowPage = (): Trap => offPage("text-below-page", 72, -40);

function offPage(name: string, x: number, y: number): Trap {
  const bbox = textBox(x, y, SECRET_SIZE, SECRET);
  return trapOf(
    name,
    newAct(),
    [{ content: actWith(textAt(x, y, SECRET_SIZE, SECRET)) }],
    [{ kind: "off-page-text", page: 1, text: SECRET, bbox }],
  );
}

/** Acrobat: Crop pages. What is cut off stays in the file. */
export function textOutsideCropBox(): Trap {
  const y = 815;
  const bbox = textBox(64, y, SECRET_SIZE, SECRET);
  return trapOf(
    "text-outside-crop-box",
    newAct(),
    [{ content: actWith("") + textAt(64, y, SECRET_SIZE, SECRET), cropBox: [0, 0, A4[2], 800] }],
    [{ kind: "off-page-text", page: 1, text: SECRET, bbox }],
  );
}

/** The clip of every paragraph that Word and Chrome write: wider than the words, it hides nothing. */
export const harmlessClip = (): Trap =>
  trapOf(
    "harmless-clip",
    newAct(),
    [{ content: actWith(`q ${rectangle(growBox(SECRET_BOX, 5))} W n\n${secretText()}Q\n`) }],
    [],
  );

export const cutTextTraps = (): Trap[] => [
  clippedText(),
  textOutsideFormBox(),
  textLeftOfPage(),
  textRightOfPage(),
  textBelowPage(),
  textOutsideCropBox(),
  harmlessClip(),
];
