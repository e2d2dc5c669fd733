import { PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { actWith, addPages, newAct } from "../../../test/documents/act.ts";
import { readPdfFile } from "./read-pdf-file.ts";
import { noteUnclearContents } from "./unclear-contents.ts";

const ACT = ((): string => {
  const pdf = newAct();
  return Buffer.from(pdf.bytes(addPages(pdf, [{ content: actWith() }]))).toString("latin1");
})();

/** What is told of the act with a piece of it replaced by one as long, so that everything else stays where it is. */
function told(piece: RegExp, by: string): readonly string[] {
  const changed = ACT.replace(piece, (found) => by.padEnd(found.length).slice(0, found.length));
  expect(changed).not.toBe(ACT);
  const file = readPdfFile(Buffer.from(changed, "latin1"));
  noteUnclearContents(file);
  return file.damaged.map(({ reason }) => reason);
}

describe("an object of which readers make different things", () => {
  test.each([
    ["a dictionary that is not closed", /\/Length \d+ >>/, "/Length 99"],
    ["a bracket too many", /\/Kids \[/, "/Kid[["],
    ["a key that is no name", /\/MediaBox/, "(MediaBo)"],
    ["content that is nowhere", /\/Contents \d+ 0/, "/Contents 9 0"],
  ])("%s", (_, piece, by) => expect(told(piece, by)).toContain("content"));

  test("something to paint that is neither form nor picture", () => {
    const pdf = newAct();
    const form = pdf.stream("/Type /XObject /Subtype /Modulo /BBox [0 0 9 9]", "");
    const file = readPdfFile(
      pdf.bytes(addPages(pdf, [{ content: actWith(), resources: `/XObject << /X1 ${form} 0 R >>` }])),
    );
    noteUnclearContents(file);
    expect(file.damaged.map(({ reason }) => reason)).toEqual(["content"]);
  });

  test("a page that puts together streams of pages that are each fine", async () => {
    const pdf = await PDFDocument.create();
    const [a, b, c, d] = ["(Ma", "rio) Tj", "q", "Q"].map((text) => pdf.context.register(pdf.context.stream(text)));
    for (const parts of [
      [a, b],
      [c, d],
      [a, d],
    ]) {
      const page = pdf.addPage();
      page.node.set(PDFName.of("Contents"), pdf.context.obj(parts as PDFRef[]));
    }
    const file = readPdfFile(await pdf.save({ useObjectStreams: false }));
    noteUnclearContents(file);
    expect(file.damaged.map(({ reason }) => reason)).toEqual(["content"]);
  });

  test("none in a file that is as it should be", () => {
    const file = readPdfFile(Buffer.from(ACT, "latin1"));
    noteUnclearContents(file);
    expect(file.damaged).toEqual([]);
  });
});
