import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { lineBoxes } from "../model/read-text.ts";
import { drawnPage } from "./drawn-page.fixture.ts";
import { NativeOcrMissing } from "./failures.ts";
import { blocksOfHocr } from "./hocr.ts";
import { OcrPool } from "./ocr-pool.ts";

const languages = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" });
const installed = languages.status === 0 && /^ita$/m.test(languages.stdout);

const LETTER = [
  [60, 100, "Comune di Pietramora Superiore"],
  [60, 130, "Si comunica che la domanda presentata dal signor Mario Rossi"],
  [60, 146, "è stata accolta con provvedimento del dirigente del servizio."],
] as const;

// Without the program of the machine there is nothing to compare: apt-get install tesseract-ocr tesseract-ocr-ita
describe.skipIf(!installed)("the tesseract program of the machine", () => {
  it("reads what the engine of the program reads, at the same places", async () => {
    const raster = await drawnPage(LETTER);
    const [native, bundled] = [new OcrPool({ engine: "native" }), new OcrPool()];
    const [ours, theirs] = [await bundled.read(raster), await native.read(raster)];
    await Promise.all([native.close(), bundled.close()]);
    expect(theirs.text).toBe(ours.text);
    expect(theirs.ocrConfidence).toBeGreaterThan(75);
    const start = ours.text.indexOf("Mario Rossi");
    const range = { start, end: start + "Mario Rossi".length };
    const [mine, other] = [lineBoxes(ours, range)[0] ?? [], lineBoxes(theirs, range)[0] ?? []];
    expect(mine).toHaveLength(4);
    for (const [side, value] of mine.entries()) expect(Math.abs(value - (other[side] ?? Number.NaN))).toBeLessThan(2);
  });

  it("reads tables by rows and cells", async () => {
    const rows = [
      ["Cognome", "Punteggio"],
      ["Rossi", "28,50"],
      ["Bianchi", "27,00"],
    ];
    const pool = new OcrPool({ engine: "native" });
    const page = await pool.read(
      await drawnPage(rows.flatMap((row, y) => row.map((cell, x) => [60 + 150 * x, 100 + 22 * y, cell] as const))),
    );
    await pool.close();
    expect(page.text).toBe(rows.map((row) => row.join("\t")).join("\n"));
  });
});

describe("a machine without the program", () => {
  const path = process.env["PATH"];
  afterEach(() => {
    process.env["PATH"] = path;
  });

  it("is told what to install", async () => {
    const raster = await drawnPage(LETTER);
    process.env["PATH"] = "";
    const pool = new OcrPool({ engine: "native" });
    const failure = await pool.read(raster).catch((error: unknown) => error);
    await pool.close();
    expect(failure).toBeInstanceOf(NativeOcrMissing);
    expect((failure as NativeOcrMissing).exitCode).toBe(6);
    expect((failure as NativeOcrMissing).remedy.it).toContain("tesseract-ocr-ita");
  });
});

it("reads hOCR: words, confidence, boxes, baseline, escaped characters", () => {
  const hocr = `<div class='ocr_carea' id='b' title="bbox 60 70 300 110"><p class='ocr_par' id='p' lang='ita' title="bbox 60 70 300 110">
    <span class='ocr_line' id='l' title="bbox 60 70 300 110; baseline 0.01 -8; x_size 30; x_descenders 6; x_ascenders 7">
    <span class='ocrx_word' id='w' title='bbox 60 70 100 102; x_wconf 91'>
    <span class='ocrx_cinfo' title='x_bboxes 60 72 80 102; x_conf 98.2'>R</span>
    <span class='ocrx_cinfo' title='x_bboxes 82 72 100 102; x_conf 97'>&amp;</span></span></span></p></div>`;
  expect(blocksOfHocr(hocr)[0]?.paragraphs[0]?.lines[0]).toEqual({
    words: [
      {
        text: "R&",
        confidence: 91,
        bbox: { x0: 60, y0: 70, x1: 100, y1: 102 },
        symbols: [
          { text: "R", bbox: { x0: 60, y0: 72, x1: 80, y1: 102 } },
          { text: "&", bbox: { x0: 82, y0: 72, x1: 100, y1: 102 } },
        ],
      },
    ],
    baseline: { x0: 60, y0: 102, x1: 300, y1: 104.4 },
    rowAttributes: { rowHeight: 30, descenders: 6 },
  });
});
