import { type PDFDocument, PDFName, PDFOperator, PDFOperatorNames, type PDFPage, PDFString } from "pdf-lib";
import type { Box } from "../../src/model/box.ts";

/** Puts a black Square annotation with its appearance over a box, as the comment tools of readers do. */
export function coverWithAnnotation(pdf: PDFDocument, page: PDFPage, [x0, y0, x1, y1]: Box): void {
  const rect = [x0 - 2, y0 - 1, x1 + 2, y1 + 1].map((value) => Math.round(value * 100) / 100);
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const appearance = pdf.context.register(
    pdf.context.stream(`0 g ${left} ${bottom} ${right - left} ${top - bottom} re f\n`, {
      Type: "XObject",
      Subtype: "Form",
      BBox: rect,
      Resources: {},
    }),
  );
  const annotation = pdf.context.obj({
    Type: "Annot",
    Subtype: "Square",
    Rect: rect,
    F: 4,
    C: [0, 0, 0],
    IC: [0, 0, 0],
    AP: { N: appearance },
  });
  page.node.addAnnot(pdf.context.register(annotation));
}

/** Paints what `draw` paints on a layer that is off when the document opens. */
export function onHiddenLayer(pdf: PDFDocument, page: PDFPage, name: string, draw: () => void): void {
  const { context } = pdf;
  const layer = context.register(context.obj({ Type: "OCG", Name: PDFString.of(name) }));
  const resources = page.node.normalizedEntries().Resources;
  resources.set(PDFName.of("Properties"), context.obj({ Riservati: layer }));
  pdf.catalog.set(
    PDFName.of("OCProperties"),
    context.obj({ OCGs: [layer], D: { Order: [layer], ON: [], OFF: [layer] } }),
  );
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of("OC"), PDFName.of("Riservati")]),
  );
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}
