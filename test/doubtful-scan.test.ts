import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { createEngine } from "../src/index.ts";
import { verdictOf } from "../src/model/verdict.ts";

const LINES = [
  "Comune di Valfiorita - Ufficio tecnico",
  "Si rende noto che sono stati affidati i lavori di sistemazione",
  "della strada comunale del Colle, per un importo di 12.400 euro,",
  "alla ditta Edil Verri S.r.l. con sede in Valfiorita.",
  "Il presente avviso resta pubblicato per quindici giorni.",
];

/** A page that is a scan at 100 dpi, as sharp or blurred as a copy of a copy. */
async function scan(blur: number): Promise<Uint8Array> {
  const drawn = LINES.map(
    (line, i) => `<text x="60" y="${120 + 20 * i}" font-family="DejaVu Sans" font-size="12">${line}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="1653" height="2339">
    <rect width="595" height="842" fill="white"/>${drawn.join("")}</svg>`;
  const page = sharp(Buffer.from(svg)).greyscale();
  const picture = await (blur === 0 ? page : page.blur(blur)).jpeg({ quality: blur === 0 ? 90 : 30 }).toBuffer();
  const pdf = await PDFDocument.create();
  const image = await pdf.embedJpg(picture);
  pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  return pdf.save();
}

const engine = createEngine({ workers: 1 });
afterAll(() => engine.close());

it("a scan that OCR reads with little confidence has to be reviewed, a clear one need not", async () => {
  const check = async (blur: number) =>
    engine.check({ file: "avviso.pdf", bytes: await scan(blur) }, { channel: "albo" });
  const [clear, blurred] = [await check(0), await check(7)];
  expect(clear.coverage).toMatchObject({ ocrPages: [1], doubtfulPages: [] });
  expect(blurred.coverage).toMatchObject({ ocrPages: [1], doubtfulPages: [1] });
  expect(blurred.verdict).toBe("needs-review");
  // Whatever else is found, the coverage alone decides so.
  expect(verdictOf([], clear.coverage)).toBe("publishable");
  expect(verdictOf([], blurred.coverage)).toBe("needs-review");
});
