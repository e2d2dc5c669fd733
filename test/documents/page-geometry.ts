import type { Box } from "../../src/model/box.ts";
import { A4, actWith, COVER_BOX, newAct, SECRET, SECRET_BOX, secretText, type Trap, trapOf } from "./act.ts";
import { filledRectangle, type Matrix, numbers, textAt, transformBox, turn, within } from "./content.ts";
import { ref } from "./raw-pdf.ts";

interface PageGeometrySpec {
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Left bottom corner of the media box. */
  readonly mediaOrigin?: readonly [x: number, y: number];
  readonly userUnit?: number;
  /** In the coordinates of the page, `mediaOrigin` included. */
  readonly cropBox?: Box;
}

const moved = (box: Box, [x, y]: readonly [number, number]): Box => transformBox([1, 0, 0, 1, x, y], box);

/**
 * A covered name on a page that is not a plain upright A4: scanned sheets are turned by /Rotate, imposition and cropping
 * programs move the origin, plotters' sheets have a UserUnit. A reader that forgets one of them looks at the wrong place.
 */
export function rotatedPage({ rotate = 0, mediaOrigin = [0, 0], userUnit, cropBox }: PageGeometrySpec): Trap {
  const [x, y] = mediaOrigin;
  const name = [
    "page",
    `rotate-${rotate}`,
    `origin-${x}-${y}`,
    userUnit ? `unit-${userUnit}` : "",
    cropBox ? "cropped" : "",
  ];
  return trapOf(
    name.filter(Boolean).join("-"),
    newAct(),
    [
      {
        content: within([1, 0, 0, 1, x, y], actWith(secretText() + filledRectangle(COVER_BOX))),
        mediaBox: moved(A4, mediaOrigin),
        rotate,
        ...(userUnit ? { userUnit } : {}),
        ...(cropBox ? { cropBox } : {}),
      },
    ],
    [{ kind: "covered-text", page: 1, text: SECRET, bbox: moved(SECRET_BOX, mediaOrigin) }],
  );
}

/** The same page without a box over the name: nothing to report however the page is turned. */
export function plainRotatedPage({ rotate = 0, mediaOrigin = [0, 0], userUnit }: PageGeometrySpec): Trap {
  const [x, y] = mediaOrigin;
  return trapOf(
    `plain-page-rotate-${rotate}-origin-${x}-${y}${userUnit ? `-unit-${userUnit}` : ""}`,
    newAct(),
    [
      {
        content: within([1, 0, 0, 1, x, y], actWith()),
        mediaBox: moved(A4, mediaOrigin),
        rotate,
        ...(userUnit ? { userUnit } : {}),
      },
    ],
    [],
  );
}

/** A name in vertical writing along the margin (protocol stamps), under a box. */
export function coveredTurnedText(): Trap {
  const matrix = turn(90, 40, 200);
  const box = transformBox(matrix, SECRET_BOX_AT_ORIGIN);
  return trapOf(
    "covered-turned-text",
    newAct(),
    [{ content: actWith("") + within(matrix, textAt(0, 0, 11, SECRET)) + filledRectangle(grown(box)) }],
    [{ kind: "covered-text", page: 1, text: SECRET, bbox: box }],
  );
}

const SECRET_BOX_AT_ORIGIN: Box = [0, SECRET_BOX[1] - 520, SECRET_BOX[2] - SECRET_BOX[0], SECRET_BOX[3] - 520];
const grown = ([x0, y0, x1, y1]: Box): Box => [x0 - 2, y0 - 2, x1 + 2, y1 + 2];

/** Imposition and "n pages per sheet" nest pages as turned and scaled forms; the box is drawn on the outermost page. */
export function coveredTextInNestedForms(): Trap {
  const pdf = newAct();
  const fonts = "/Font << /F1 1 0 R /F2 2 0 R >>";
  const innerMatrix = turn(15, 30, 12);
  const outerMatrix = turn(90, 330, 60, 0.8);
  const page: Matrix = [1, 0, 0, 1, 10, 20];
  const inner = pdf.stream(
    `/Type /XObject /Subtype /Form /BBox [0 -10 300 40] /Matrix [${numbers(innerMatrix)}] /Resources << ${fonts} >>`,
    textAt(0, 0, 11, SECRET),
  );
  const outer = pdf.stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Matrix [${numbers(outerMatrix)}] /Resources << ${fonts} /XObject << /Inner ${ref(inner)} >> >>`,
    textAt(10, 200, 9, "Allegato A - prospetto dei beneficiari") + within([1, 0, 0, 1, 0, 20], "/Inner Do\n"),
  );
  const bbox = [innerMatrix, [1, 0, 0, 1, 0, 20] as Matrix, outerMatrix, page].reduce<Box>(
    (box, matrix) => transformBox(matrix, box),
    SECRET_BOX_AT_ORIGIN,
  );
  return trapOf(
    "covered-text-in-nested-forms",
    pdf,
    [
      {
        content: actWith("") + within(page, "/Outer Do\n") + filledRectangle(grown(bbox)),
        resources: `/XObject << /Outer ${ref(outer)} >>`,
      },
    ],
    [{ kind: "covered-text", page: 1, text: SECRET, bbox }],
  );
}

/** A letterhead form used on two places of the page, one of them under a box. */
export function formUsedTwice(): Trap {
  const pdf = newAct();
  const form = pdf.stream(
    "/Type /XObject /Subtype /Form /BBox [0 -5 300 15] /Resources << /Font << /F1 1 0 R >> >>",
    textAt(0, 0, 11, SECRET),
  );
  const bbox = transformBox([1, 0, 0, 1, 64, 300], SECRET_BOX_AT_ORIGIN);
  return trapOf(
    "form-used-twice",
    pdf,
    [
      {
        content: `${actWith("")}${within([1, 0, 0, 1, 64, 340], "/X1 Do\n")}${within([1, 0, 0, 1, 64, 300], "/X1 Do\n")}${filledRectangle(grown(bbox))}`,
        resources: `/XObject << /X1 ${ref(form)} >>`,
      },
    ],
    [{ kind: "covered-text", page: 1, text: SECRET, bbox }],
  );
}

export const geometryTraps = (): Trap[] => [
  rotatedPage({ rotate: 90 }),
  rotatedPage({ rotate: 180 }),
  rotatedPage({ rotate: 270 }),
  rotatedPage({ mediaOrigin: [100, 200] }),
  rotatedPage({ mediaOrigin: [-300, -400], rotate: 90 }),
  rotatedPage({ userUnit: 2.5 }),
  rotatedPage({ rotate: 90, mediaOrigin: [100, 200], userUnit: 2.5, cropBox: [130, 500, 660, 1020] }),
  rotatedPage({ rotate: 270, cropBox: [30, 380, 560, 820] }),
  plainRotatedPage({ rotate: 90, mediaOrigin: [100, 200] }),
  plainRotatedPage({ rotate: 270, userUnit: 2.5 }),
  coveredTurnedText(),
  coveredTextInNestedForms(),
  formUsedTwice(),
];
