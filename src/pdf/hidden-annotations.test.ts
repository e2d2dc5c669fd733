import { PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { readPdfFile } from "./file/read-pdf-file.ts";
import { hiddenAnnotations } from "./hidden-annotations.ts";

/** Whether an annotation is hidden whose /OC is what `layer` makes of a layer that is on and one that is off. */
async function isHidden(
  layer: (document: PDFDocument, on: PDFRef, off: PDFRef) => PDFRef,
  defaults: (on: PDFRef, off: PDFRef) => object = () => ({}),
  usage: object = {},
): Promise<boolean> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const { context } = document;
  const on = context.register(context.obj({ Type: "OCG", Usage: usage } as never));
  const off = context.register(context.obj({ Type: "OCG" }));
  const settings = { OFF: [off], ...defaults(on, off) };
  document.catalog.set(PDFName.of("OCProperties"), context.obj({ OCGs: [on, off], D: settings } as never));
  const annotation = context.obj({ Type: "Annot", Subtype: "FreeText", OC: layer(document, on, off) } as never);
  page.node.addAnnot(context.register(annotation));
  return (
    hiddenAnnotations(readPdfFile(await document.save()))
      .get(1)
      ?.has(0) === true
  );
}

const expression = (make: (on: PDFRef, off: PDFRef) => unknown[]) => (document: PDFDocument, on: PDFRef, off: PDFRef) =>
  document.context.register(document.context.obj({ Type: "OCMD", VE: make(on, off) } as never));

describe("an annotation on layers", () => {
  it.each([
    ["a layer that is on", (_: PDFDocument, on: PDFRef) => on, false],
    ["a layer that is off", (_: PDFDocument, __: PDFRef, off: PDFRef) => off, true],
    ["both at once", expression((on, off) => ["And", on, off]), true],
    ["one or the other", expression((on, off) => ["Or", on, off]), false],
    ["not the one that is on", expression((on) => ["Not", on]), true],
    ["one and not the other", expression((on, off) => ["And", on, ["Not", off]]), false],
  ])("is seen or hidden as %s says", async (_, layer, hidden) => {
    expect(await isHidden(layer)).toBe(hidden);
  });

  it("is hidden when the layer is for print alone and the document says so", async () => {
    const usage = { View: { ViewState: "OFF" }, Print: { PrintState: "ON" } };
    const followed = (event: string) => (on: PDFRef) => ({ AS: [{ Event: event, Category: ["View"], OCGs: [on] }] });
    expect(await isHidden((_, on) => on, followed("View"), usage)).toBe(true);
    expect(await isHidden((_, on) => on, followed("Print"), usage)).toBe(false);
    expect(await isHidden((_, on) => on, undefined, usage)).toBe(false);
  });
});
