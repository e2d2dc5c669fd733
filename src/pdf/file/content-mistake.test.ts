import { describe, expect, it } from "vitest";
import { actWith, addPages, newAct } from "../../../test/documents/act.ts";
import { traps } from "../../../test/documents/index.ts";
import { contentMistake } from "./content-mistake.ts";
import { readPdfFile } from "./read-pdf-file.ts";
import { noteUnclearContents } from "./unclear-contents.ts";

const mistakeIn = (content: string): ReturnType<typeof contentMistake> =>
  contentMistake(Buffer.from(content, "latin1"));

describe("a content stream that says the same to every reader has no mistake", () => {
  it.each([
    ["text", "BT /F1 11 Tf 1 0 0 1 64 700 Tm (Oggetto \\(n. 1\\): (nuovo)) Tj [(a) -120 (b)] TJ ET"],
    ["numbers in every form", "+1 -.5 .25 4. 0 0 cm 0.0 -0 m 1 1 l S"],
    ["marked content", "/Span << /ActualText (x) /A [1 << /B <00> >>] >> BDC /P /MC0 BDC EMC EMC"],
    ["hexadecimal strings and comments", "% nota (aperta\n<00 4F> Tj"],
    ["an inline picture whose data look like operators", "q BI /W 4 /H 2 /BPC 8 /CS /G ID aEI(bEI\xff\n EI Q"],
    ["what is left out where compatibility is asked for", "BX 1 2 unknown EX q Q"],
    ["operands that nobody takes", "1 2 3 0 0 9 9 re f"],
    ["nothing", " \n"],
  ])("%s", (_, content) => {
    expect(mistakeIn(content)).toBeNull();
  });

  it.each(traps.map((trap) => [trap.name, trap.bytes] as const))("nor has any of '%s'", (_, bytes) => {
    const file = readPdfFile(bytes);
    noteUnclearContents(file);
    expect(file.damaged).toEqual([]);
  });
});

describe("readers that go on after a mistake show different things", () => {
  it.each([
    ["an operator that does not exist", "(Mario) Tk", "operator"],
    ["an operator glued to another", "qQ", "operator"],
    ["an operand of the wrong kind", "(3) Tr (Mario) Tj", "operands"],
    ["operands that are missing", "9 9 re f", "operands"],
    ["a number that is none", "1e9 0 0 1 0 0 cm", "number"],
    ["a number with two points", "1.2.3 0 l", "number"],
    ["a string that is not closed", "(Mario Tj 0 0 9 9 re f", "string"],
    ["a string of other than hexadecimal digits", "<zz> Tj", "string"],
    ["brackets that do not fit", "[(a)> TJ", "bracket"],
    ["an inline picture that says it is larger", "BI /W 9 /H 999 /BPC 8 /CS /G ID abcdefghi EI", "image"],
    ["an inline picture without a size", "BI /BPC 8 /CS /G ID abc EI", "image"],
    ["an inline picture without an end", "BI /W 1 /H 1 ID abc", "image"],
  ])("%s", (_, content, mistake) => {
    expect(mistakeIn(content)).toBe(mistake);
  });

  it("a page with one is noted, also when it is in a form or the stream is damaged", () => {
    const noted = (build: (pdf: ReturnType<typeof newAct>) => Parameters<typeof addPages>[1]): unknown[] => {
      const pdf = newAct();
      const file = readPdfFile(pdf.bytes(addPages(pdf, build(pdf))));
      noteUnclearContents(file);
      return file.damaged.map(({ reason }) => reason);
    };
    expect(noted(() => [{ content: actWith("") }])).toEqual([]);
    expect(noted(() => [{ content: `${actWith("")}(` }])).toEqual(["content"]);
    const form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]";
    const use = (object: number) => [{ content: "/X1 Do", resources: `/XObject << /X1 ${object} 0 R >>` }];
    expect(noted((pdf) => use(pdf.stream(form, "0 0 9 9 re f")))).toEqual([]);
    expect(noted((pdf) => use(pdf.stream(form, "0 0 9 9 rex f")))).toEqual(["content"]);
    expect(noted((pdf) => use(pdf.stream(`${form} /Filter /FlateDecode`, "x\x9c\x03\x00")))).toEqual(["content"]);
  });
});
