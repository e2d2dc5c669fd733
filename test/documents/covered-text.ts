import type { Box } from "../../src/model/box.ts";
import { actWith, COVER_BOX, newAct, secretLeak, secretText, type Trap, trapOf } from "./act.ts";
import { BLACK, filledRectangle, numbers, type Rgb, rectangle, within } from "./content.ts";
import { type RawPdf, ref } from "./raw-pdf.ts";

interface Cover {
  readonly operators: string;
  readonly resources?: string;
}
type CoverDrawing = (pdf: RawPdf, box: Box, colour: Rgb) => Cover;

const byte = (share: number): number => Math.round(share * 255);
const pixel = (colour: Rgb): Uint8Array => Uint8Array.from(colour.map(byte));

/** Corners at which an ellipse cuts into its bounds; it has to be root two larger to hide a whole box. */
function ellipse([x0, y0, x1, y1]: Box): string {
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [rx, ry] = [((x1 - x0) / 2) * Math.SQRT2, ((y1 - y0) / 2) * Math.SQRT2];
  const [kx, ky] = [rx * 0.5523, ry * 0.5523];
  return [
    `${numbers([cx + rx, cy])} m`,
    `${numbers([cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry])} c`,
    `${numbers([cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy])} c`,
    `${numbers([cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry])} c`,
    `${numbers([cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy])} c h f`,
  ].join("\n");
}

const fill = (colour: Rgb, path: string): Cover => ({ operators: `q ${numbers(colour)} rg ${path} Q\n` });

const COVERS = {
  /** Word or a PDF editor: Insert, Shapes, Rectangle, filled. */
  rectangle: (_pdf, box, colour) => ({ operators: filledRectangle(box, colour) }),
  /** The same with the Oval shape. */
  ellipse: (_pdf, box, colour) => fill(colour, ellipse(box)),
  /** LibreOffice Draw: a polygon drawn round the words. */
  polygon: (_pdf, [x0, y0, x1, y1], colour) =>
    fill(
      colour,
      `${numbers([x0, y0 - 3])} m ${numbers([x1, y0 - 3])} l ${numbers([x1 + 9, (y0 + y1) / 2])} l ` +
        `${numbers([x1, y1 + 3])} l ${numbers([x0, y1 + 3])} l ${numbers([x0 - 9, (y0 + y1) / 2])} l h f`,
    ),
  /** A tablet pen or the marker of a drawing program: one stroke as thick as the line. */
  "thick-stroke": (_pdf, [x0, y0, x1, y1], colour) => ({
    operators: `q ${numbers(colour)} RG ${numbers([y1 - y0])} w ${numbers([
      x0,
      (y0 + y1) / 2,
      x1,
      (y0 + y1) / 2,
    ]).replace(/^(\S+ \S+) (.*)$/, "$1 m $2 l")} S Q\n`,
  }),
  /** An office suite's hatched or textured fill. */
  pattern: (pdf, box, colour) => {
    const darker = colour.map((share) => share * 0.7 + 0.1);
    const cell = `${numbers(colour)} rg 0 0 4 4 re f ${numbers(darker)} rg 0 0 2 2 re f 2 2 2 2 re f`;
    const pattern = pdf.stream(
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>",
      cell,
    );
    return {
      operators: `q /Pattern cs /P1 scn ${rectangle(box)} f Q\n`,
      resources: `/Pattern << /P1 ${ref(pattern)} >>`,
    };
  },
  /** A shape with a gradient fill. */
  shading: (pdf, box, colour) => {
    const end = colour.map((share) => share * 0.5);
    const shading = pdf.add(
      `<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [${numbers([box[0], 0, box[2], 0])}] /Extend [true true]
      /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [${numbers(colour)}] /C1 [${numbers(end)}] >> >>`,
    );
    return { operators: `q ${rectangle(box)} W n /S1 sh Q\n`, resources: `/Shading << /S1 ${ref(shading)} >>` };
  },
  /** A black picture pasted over the words. */
  image: (pdf, box, colour) => {
    const image = pdf.stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8",
      pixel(colour),
    );
    return {
      operators: within([box[2] - box[0], 0, 0, box[3] - box[1], box[0], box[1]], "/I1 Do\n"),
      resources: `/XObject << /I1 ${ref(image)} >>`,
    };
  },
  /** The same as printer drivers and virtual printers write small pictures. */
  "inline-image": (_pdf, box, colour) => ({
    operators: within(
      [box[2] - box[0], 0, 0, box[3] - box[1], box[0], box[1]],
      `BI /W 1 /H 1 /CS /RGB /BPC 8 /F /AHx ID ${Buffer.from(pixel(colour)).toString("hex")}> EI\n`,
    ),
  }),
  /** A flattened annotation or a pasted drawing. */
  form: (pdf, box, colour) => {
    const form = pdf.stream(
      `/Type /XObject /Subtype /Form /BBox [${numbers(box)}] /Resources << >>`,
      filledRectangle(box, colour),
    );
    return { operators: "/X1 Do\n", resources: `/XObject << /X1 ${ref(form)} >>` };
  },
} as const satisfies Record<string, CoverDrawing>;

export type CoverShape = keyof typeof COVERS;
export const COVER_SHAPES = Object.keys(COVERS) as CoverShape[];

/** A name below something opaque painted later; each shape says how it gets there. */
export function coveredText({ shape, colour = BLACK }: { shape: CoverShape; colour?: Rgb }): Trap {
  const pdf = newAct();
  const cover = (COVERS[shape] as CoverDrawing)(pdf, COVER_BOX, colour);
  return trapOf(
    `covered-text-${shape}-${colour.map(byte).join("-")}`,
    pdf,
    [{ content: actWith(secretText() + cover.operators), resources: cover.resources ?? "" }],
    [secretLeak("covered-text")],
  );
}
