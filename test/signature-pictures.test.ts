import { PDFDocument, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../src/index.ts";

const SIGNATURE = `<path d="M10 60 C 30 5, 45 5, 40 55 S 70 80, 80 40 S 100 20, 110 50 S 140 70, 150 35 S 190 60, 230 30"
  fill="none" stroke="#113" stroke-width="3"/><path d="M60 75 L 200 66" fill="none" stroke="#113" stroke-width="2"/>`;
const CREST = `<rect x="5" y="5" width="60" height="80" fill="#246"/><circle cx="150" cy="45" r="40" fill="#a33"/>`;
const PRINT = `<text x="5" y="55" font-family="sans-serif" font-size="34">dott. Carlo Tarabelli</text>`;

/** An act that ends with a name and a picture beside it. @param height of the picture above the foot of the page */
async function act(drawing: string, { height = 150 } = {}): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="180" viewBox="0 0 240 90">${drawing}</svg>`;
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  const write = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 11, font });
  write("COMUNE DI VALDORSINO", 60, 780);
  write("Determinazione n. 12 del 3 marzo 2026. Oggetto: acquisto di carta per gli uffici.", 60, 740);
  write("Il responsabile del servizio", 330, 210);
  write("dott. Carlo Tarabelli", 330, 195);
  page.drawImage(await document.embedPng(png), { x: 330, y: height, width: 130, height: 42 });
  return document.save();
}

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

const signaturesIn = async (bytes: Uint8Array) => {
  const { findings } = await engine.check({ file: "atto.pdf", bytes }, { channel: "albo" });
  return findings.filter(({ rule }) => rule === "data/firma-autografa");
};

describe("the picture of a signature", () => {
  it("beside the name of who signs asks for a person", async () => {
    const [signature] = await signaturesIn(await act(SIGNATURE));
    expect(signature).toMatchObject({ severity: "revisione", page: 1 });
    expect(signature?.bbox?.map(Math.round)).toEqual([330, 150, 460, 192]);
  });

  it.each([
    ["a crest", CREST, {}],
    ["a name in print", PRINT, {}],
    ["a stroke far from any name", SIGNATURE, { height: 480 }],
  ])("is not taken to be %s", async (_, drawing, place) => {
    expect(await signaturesIn(await act(drawing, place))).toEqual([]);
  });

  it("is burned when it is asked for, and told in the copy when it is left", async () => {
    const source = { file: "atto.pdf", bytes: await act(SIGNATURE) };
    const left = await engine.redact(source, { channel: "albo" });
    expect(left.report.findings.map(({ rule }) => rule)).toContain("data/firma-autografa");
    const burned = await engine.redact(source, { channel: "albo", include: ["revisione"] });
    expect(burned.report.findings.map(({ rule }) => rule)).not.toContain("data/firma-autografa");
  }, 60_000);
});
