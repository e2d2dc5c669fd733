import type { Box } from "../../src/model/box.ts";
import { actWith, COVER_BOX, type ExpectedLeak, newAct, secretLeak, type Trap, trapOf } from "./act.ts";
import { filledRectangle, numbers, type Rgb, textAt } from "./content.ts";
import { type RawPdf, ref } from "./raw-pdf.ts";

const [X0, Y0, X1, Y1] = COVER_BOX;
const MIDDLE = (Y0 + Y1) / 2;
const YELLOW: Rgb = [1, 0.92, 0];
const CORNERS = numbers([X0, Y1, X1, Y1, X0, Y0, X1, Y0]);

interface AnnotationSpec {
  readonly subtype: string;
  /** Entries beside /Subtype, /Rect, /F and /AP. */
  readonly entries?: string;
  /** Drawn in page coordinates; none leaves the appearance to the viewer. */
  readonly appearance?: string;
  readonly resources?: string;
  readonly flags?: number;
  readonly rect?: Box;
}

function annotate(pdf: RawPdf, spec: AnnotationSpec): number {
  const rect = numbers(spec.rect ?? COVER_BOX);
  const appearance =
    spec.appearance === undefined
      ? ""
      : `/AP << /N ${ref(
          pdf.stream(
            `/Type /XObject /Subtype /Form /BBox [${rect}] /Resources << /Font << /F1 1 0 R >> ${spec.resources ?? ""} >>`,
            spec.appearance,
          ),
        )} >>`;
  return pdf.add(
    `<< /Type /Annot /Subtype /${spec.subtype} /Rect [${rect}] /F ${spec.flags ?? 4} ${spec.entries ?? ""} ${appearance} >>`,
  );
}

function annotated(name: string, spec: AnnotationSpec, expected: readonly ExpectedLeak[]): Trap {
  const pdf = newAct();
  return trapOf(name, pdf, [{ content: actWith(), annotations: [annotate(pdf, spec)] }], expected);
}

const COVERED = [secretLeak("covered-by-annotation")];

/** Acrobat Reader: Comment, Draw rectangle, filled black. Anyone can select and delete it. */
export const squareAnnotation = (): Trap =>
  annotated(
    "square-annotation",
    { subtype: "Square", entries: "/IC [0 0 0] /C [0 0 0]", appearance: filledRectangle(COVER_BOX) },
    COVERED,
  );

/** The same from a tool that leaves the drawing to the viewer (no appearance stream). */
export const squareWithoutAppearance = (): Trap =>
  annotated(
    "square-annotation-without-appearance",
    { subtype: "Square", entries: "/IC [0 0 0] /C [0 0 0] /BS << /W 1 >>" },
    COVERED,
  );

/** A highlighter set to black in a viewer that paints it opaque (blend mode Normal). */
export const opaqueHighlight = (): Trap =>
  annotated(
    "opaque-highlight",
    { subtype: "Highlight", entries: `/C [0 0 0] /QuadPoints [${CORNERS}]`, appearance: filledRectangle(COVER_BOX) },
    COVERED,
  );

/** A white text box put over the name, with other words in it. */
export const freeTextAnnotation = (): Trap =>
  annotated(
    "free-text-annotation",
    {
      subtype: "FreeText",
      entries: "/DA (/Helv 9 Tf 0 g) /Contents (omissis)",
      appearance: filledRectangle(COVER_BOX, [1, 1, 1]) + textAt(X0 + 4, MIDDLE - 3, 9, "omissis"),
    },
    COVERED,
  );

/** A tablet pen: thick ink over the line. */
export const inkAnnotation = (): Trap =>
  annotated(
    "ink-annotation",
    {
      subtype: "Ink",
      entries: `/C [0 0 0] /InkList [[${numbers([X0, MIDDLE, X1, MIDDLE])}]] /BS << /W ${numbers([Y1 - Y0])} >>`,
      appearance: `q ${numbers([Y1 - Y0])} w ${numbers([X0, MIDDLE])} m ${numbers([X1, MIDDLE])} l S Q\n`,
    },
    COVERED,
  );

/** Acrobat Reader: Comment, Polygon, filled. */
export const polygonAnnotation = (): Trap =>
  annotated(
    "polygon-annotation",
    {
      subtype: "Polygon",
      rect: [X0 - 8, Y0, X1 + 8, Y1],
      entries: `/IC [0.2 0.2 0.2] /Vertices [${numbers([X0, Y0, X1, Y0, X1 + 8, MIDDLE, X1, Y1, X0, Y1, X0 - 8, MIDDLE])}]`,
      appearance: `q 0.2 g ${numbers([X0, Y0])} m ${numbers([X1, Y0])} l ${numbers([X1 + 8, MIDDLE])} l ${numbers([X1, Y1])} l ${numbers([X0, Y1])} l ${numbers([X0 - 8, MIDDLE])} l h f Q\n`,
    },
    COVERED,
  );

/** A stamp ("RISERVATO") with a filled ground. */
export const stampAnnotation = (): Trap =>
  annotated(
    "stamp-annotation",
    {
      subtype: "Stamp",
      entries: "/Name /Confidential",
      appearance: filledRectangle(COVER_BOX, [0.75, 0.1, 0.1]) + textAt(X0 + 4, MIDDLE - 3, 9, "RISERVATO", "1 1 1 rg"),
    },
    COVERED,
  );

/** Acrobat Pro: Mark for redaction, saved without Apply. The name is still on the page, framed in red. */
export const unappliedRedaction = (): Trap =>
  annotated(
    "unapplied-redaction",
    {
      subtype: "Redact",
      entries: `/QuadPoints [${CORNERS}] /IC [0 0 0] /OC [1 0 0]`,
      appearance: `q 1 0 0 RG ${numbers([X0 + 0.5, Y0 + 0.5, X1 - X0 - 1, Y1 - Y0 - 1])} re S Q\n`,
    },
    [secretLeak("unapplied-redaction")],
  );

/** A yellow highlighter as viewers paint it (Multiply): the words stay readable. */
export const multiplyHighlight = (): Trap =>
  annotated(
    "multiply-highlight",
    {
      subtype: "Highlight",
      entries: `/C [${numbers(YELLOW)}] /QuadPoints [${CORNERS}]`,
      appearance: `/G1 gs ${filledRectangle(COVER_BOX, YELLOW)}`,
      resources: "/ExtGState << /G1 << /BM /Multiply >> >>",
    },
    [],
  );

/** A box with the Hidden flag: viewers don't draw it, the name is in plain sight. */
export const hiddenAnnotation = (): Trap =>
  annotated(
    "hidden-annotation",
    { subtype: "Square", entries: "/IC [0 0 0]", flags: 2, appearance: filledRectangle(COVER_BOX) },
    [],
  );

/** A link's rectangle lies over its words and paints nothing. */
export const linkAnnotation = (): Trap =>
  annotated(
    "link-annotation",
    { subtype: "Link", entries: "/Border [0 0 0] /A << /S /URI /URI (https://www.comune.valdorsino.example/albo) >>" },
    [],
  );

export const annotationTraps = (): Trap[] => [
  squareAnnotation(),
  squareWithoutAppearance(),
  opaqueHighlight(),
  freeTextAnnotation(),
  inkAnnotation(),
  polygonAnnotation(),
  stampAnnotation(),
  unappliedRedaction(),
  multiplyHighlight(),
  hiddenAnnotation(),
  linkAnnotation(),
];
