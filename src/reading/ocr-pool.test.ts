import { afterAll, describe, expect, it } from "vitest";
import { lineBoxes } from "../model/read-text.ts";
import { drawnPage } from "./drawn-page.fixture.ts";
import { OcrCrashed, OcrTimedOut } from "./failures.ts";
import { OcrPool } from "./ocr-pool.ts";

const LETTER = [
  [60, 100, "Comune di Pietramora Superiore"],
  [60, 130, "Si comunica che la domanda presentata dal signor Mario Rossi"],
  [60, 146, "è stata accolta con provvedimento del dirigente del servizio."],
] as const;

describe("OCR", () => {
  const pool = new OcrPool();
  afterAll(() => pool.close());

  it("reads a picture with the places of its words", async () => {
    const page = await pool.read(await drawnPage(LETTER));
    expect(page.source).toBe("ocr");
    expect(page.ocrConfidence).toBeGreaterThan(75);
    expect(page.text).toContain("Mario Rossi");
    const start = page.text.indexOf("Pietramora");
    const [box] = lineBoxes(page, { start, end: start + "Pietramora".length });
    // Drawn at y = 100 from the top, after "Comune di ".
    expect(box?.[0]).toBeGreaterThan(100);
    expect(box?.[2]).toBeLessThan(200);
    expect(box?.[1]).toBeGreaterThan(842 - 106);
    expect(box?.[3]).toBeLessThan(842 - 86);
  });

  it("reads a table by rows and cells", async () => {
    const rows = [
      ["Cognome", "Nome", "Punteggio"],
      ["Rossi", "Mario", "28,50"],
      ["Bianchi", "Anna", "27,00"],
      ["Verdi", "Ugo", "26,50"],
    ];
    const page = await pool.read(
      await drawnPage(rows.flatMap((row, y) => row.map((cell, x) => [60 + 150 * x, 100 + 22 * y, cell] as const))),
    );
    expect(page.text).toBe(rows.map((row) => row.join("\t")).join("\n"));
    expect(page.tables[0]?.hasHeader).toBe(true);
  });

  it.each([90, 180, 270])("reads a page that was scanned turned by %i degrees", async (turn) => {
    const page = await pool.read(await drawnPage(LETTER, turn));
    expect(page.text).toContain("la domanda presentata dal signor Mario Rossi");
  });

  it("is sure of nothing on a page without text", async () => {
    const page = await pool.read(await drawnPage([]));
    expect(page).toMatchObject({ source: "ocr", ocrConfidence: 0, text: "" });
  });
});

it("gives up a page that takes too long and reads the next with a new engine", async () => {
  const raster = await drawnPage(LETTER);
  const hasty = new OcrPool({ timeLimit: 1 });
  await expect(hasty.read(raster)).rejects.toThrow(OcrTimedOut);
  await expect(hasty.read(raster)).rejects.toThrow(OcrTimedOut);
  await hasty.close();
});

it("reports a page that the engine refuses and reads on", async () => {
  const raster = await drawnPage(LETTER);
  const pool = new OcrPool();
  await expect(pool.read({ ...raster, width: 0, data: new Uint8Array(0) })).rejects.toThrow(OcrCrashed);
  expect((await pool.read(raster)).text).toContain("Mario Rossi");
  await pool.close();
});
