import { actWith, addPages, COVER_BOX, newAct, secretText } from "./act.ts";
import { filledRectangle, textAt } from "./content.ts";
import { ref } from "./raw-pdf.ts";

/** A file made to exhaust whoever reads it. What counts is that the reader comes back, in time and with an honest answer. */
export interface Burden {
  readonly name: string;
  /** As the file announces them. */
  readonly pages: number;
  /** Built when asked for: some are large. */
  readonly bytes: () => Uint8Array;
}

const FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]";
const COVERED = actWith(secretText() + filledRectangle(COVER_BOX));

/** A form that draws itself, without end. */
export const selfDrawingForm: Burden = {
  name: "self-drawing-form",
  pages: 1,
  bytes: () => {
    const pdf = newAct();
    const form = pdf.reserve();
    pdf.setStream(form, `${FORM} /Resources << /XObject << /X1 ${ref(form)} >> >>`, "/X1 Do\n");
    return pdf.bytes(addPages(pdf, [{ content: `${COVERED}/X1 Do\n`, resources: `/XObject << /X1 ${ref(form)} >>` }]));
  },
};

/** A thousand forms, each inside the next. */
export const deepForms: Burden = {
  name: "deep-forms",
  pages: 1,
  bytes: () => {
    const pdf = newAct();
    let form = pdf.stream(`${FORM} /Resources << /Font << /F1 1 0 R >> >>`, textAt(64, 300, 11, "In fondo"));
    for (let depth = 0; depth < 1000; depth++)
      form = pdf.stream(`${FORM} /Resources << /XObject << /X1 ${ref(form)} >> >>`, "/X1 Do\n");
    return pdf.bytes(addPages(pdf, [{ content: `${COVERED}/X1 Do\n`, resources: `/XObject << /X1 ${ref(form)} >>` }]));
  },
};

/** Eight levels of forms that draw the next one ten times: a few kilobytes, a hundred million rectangles. */
export const formBomb: Burden = {
  name: "form-bomb",
  pages: 1,
  bytes: () => {
    const pdf = newAct();
    let form = pdf.stream(`${FORM} /Resources << >>`, "0 0 1 1 re f\n");
    for (let level = 0; level < 8; level++)
      form = pdf.stream(`${FORM} /Resources << /XObject << /X1 ${ref(form)} >> >>`, "/X1 Do\n".repeat(10));
    return pdf.bytes(addPages(pdf, [{ content: `${COVERED}/X1 Do\n`, resources: `/XObject << /X1 ${ref(form)} >>` }]));
  },
};

/** A million operators in one content stream, as a careless map export has. */
export const manyOperators: Burden = {
  name: "many-operators",
  pages: 1,
  bytes: () => {
    const pdf = newAct();
    return pdf.bytes(addPages(pdf, [{ content: Buffer.from(COVERED + "9 9 1 1 re f\n".repeat(500_000), "latin1") }]));
  },
};

/** Sixty million blanks that deflate to sixty kilobytes. */
export const inflatingStream: Burden = {
  name: "inflating-stream",
  pages: 1,
  bytes: () => {
    const pdf = newAct();
    return pdf.bytes(
      addPages(pdf, [{ content: Buffer.concat([Buffer.from(COVERED, "latin1"), Buffer.alloc(60_000_000, " ")]) }]),
    );
  },
};

/** A sheet of seventy metres: pixels at any fixed resolution would fill the memory. */
export const hugePage: Burden = {
  name: "huge-page",
  pages: 1,
  bytes: () => {
    const pdf = newAct();
    return pdf.bytes(addPages(pdf, [{ content: COVERED, mediaBox: [0, 0, 200_000, 200_000] }]));
  },
};

/** An act of three hundred pages, the last one with a covered name. */
export const manyPages: Burden = {
  name: "many-pages",
  pages: 300,
  bytes: () => {
    const pdf = newAct();
    const pages = Array.from({ length: 300 }, (_, index) => ({
      content: (index === 299 ? COVERED : actWith()) + textAt(280, 40, 9, `Pagina ${index + 1} di 300`),
    }));
    return pdf.bytes(addPages(pdf, pages));
  },
};

/** A page tree whose branch is its own child. */
export const circularPageTree: Burden = {
  name: "circular-page-tree",
  pages: 2,
  bytes: () => {
    const pdf = newAct();
    const content = pdf.stream("", COVERED);
    const tree = pdf.reserve();
    const page = pdf.add(
      `<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 595 842] /Contents ${ref(content)} /Resources << /Font << /F1 1 0 R /F2 2 0 R >> >> >>`,
    );
    pdf.set(tree, `<< /Type /Pages /Kids [${ref(page)} ${ref(tree)}] /Count 2 >>`);
    return pdf.bytes(pdf.add(`<< /Type /Catalog /Pages ${ref(tree)} >>`));
  },
};

export const burdens: readonly Burden[] = [
  selfDrawingForm,
  deepForms,
  formBomb,
  manyOperators,
  inflatingStream,
  hugePage,
  manyPages,
  circularPageTree,
];
