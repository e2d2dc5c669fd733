import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { openPdf } from "../src/pdf/open-pdf.ts";
import { traps } from "./documents/index.ts";

/** Why the two readers may differ on a document; in all others they must hold the same characters. */
const REASONS: Readonly<Record<string, string>> = {
  "text-left-of-page": "pdf.js leaves out what lies beyond the page",
  "text-right-of-page": "pdf.js leaves out what lies beyond the page",
  "text-below-page": "pdf.js leaves out what lies beyond the page",
  "text-outside-crop-box": "pdf.js leaves out what lies beyond the page",
  "covered-cid-text-without-unicode": "pdf.js guesses characters that the font does not name",
  "visible-cid-text-without-unicode": "pdf.js guesses characters that the font does not name",
  "drop-shadow": "PDFium counts the same character in the same place once",
  "doubled-bold": "PDFium counts the same character in the same place once",
  "text-painted-twice": "PDFium counts the same character in the same place once",
};

const characters = (text: string): string[] => [...text.normalize("NFKC").replace(/\s/g, "")].sort();

async function byPdfJs(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  let text = "";
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    text += items.map((item) => ("str" in item ? item.str : "")).join("");
  }
  await task.destroy();
  return text;
}

async function byPdfium(bytes: Uint8Array): Promise<string> {
  const document = await openPdf(bytes);
  let text = "";
  for (let page = 1; page <= document.pageCount; page++) {
    text += await document.withPage(page, ({ glyphs }) =>
      glyphs
        .filter(({ object }) => object >= 0)
        .map((glyph) => glyph.text)
        .join(""),
    );
  }
  document.close();
  return text;
}

describe("PDFium and pdf.js agree on the text that a document holds", () => {
  it.each(traps)("$name", async ({ name, bytes }) => {
    const [ours, theirs] = [characters(await byPdfium(bytes)), characters(await byPdfJs(bytes))];
    // A difference that went away is news too: the list above would tell less than the truth.
    if (name in REASONS) expect(ours, REASONS[name] ?? "").not.toEqual(theirs);
    else expect(ours).toEqual(theirs);
  });
});
