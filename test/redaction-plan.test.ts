import { readFileSync } from "node:fs";
import { join } from "node:path";
import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine, planJson, UsageFailure } from "../src/index.ts";
import { openPdf } from "../src/pdf/open-pdf.ts";
import { packageRoot } from "../src/rules/package-root.ts";

let engine: Engine;
beforeAll(() => {
  engine = createEngine({ workers: 2 });
});
afterAll(() => engine.close());

const tool = { version: "0", rules: "0" };

/** An act in which the same words stand on a line, on two lines, and along the side of the page. */
async function act(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([400, 400]);
  const write = (text: string, x: number, y: number, angle = 0): void =>
    page.drawText(text, { x, y, size: 11, font, rotate: degrees(angle) });
  write("Vista la nota riservata Alfa Beta del servizio,", 40, 350);
  write("si richiama ancora la nota Alfa", 40, 320);
  write("Beta e la pratica 2024/77 del settore.", 40, 306);
  write("Copia della nota Alfa Beta", 30, 60, 90);
  page.drawRectangle({ x: 40, y: 200, width: 120, height: 14, color: rgb(0, 0, 0) });
  page.node.set(
    PDFName.of("Annots"),
    pdf.context.obj([
      {
        Type: "Annot",
        Subtype: "Redact",
        Rect: [40, 240, 160, 256],
        QuadPoints: [40, 256, 160, 256, 40, 240, 160, 240],
      },
    ]),
  );
  return pdf.save();
}

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await openPdf(bytes);
  return pdf.withPage(1, ({ glyphs }) => glyphs.map(({ text }) => text).join(""));
};

describe("a plan of a document", () => {
  it("finds a text on one line, on two and turned, and burns all of it", async () => {
    const source = { file: "atto.pdf", bytes: await act() };
    const options = { texts: ["alfa beta"], patterns: ["\\d{4}/\\d+"] };
    const plan = await engine.plan(source, options);
    expect(plan.entries.map(({ origin, boxes }) => [origin, boxes.length])).toEqual([
      ["text", 1],
      ["text", 2],
      ["text", 1],
      ["regex", 1],
    ]);
    const { bytes, boxes } = await engine.redact(source, {
      plan: planJson(plan, tool, { lang: "it", showText: false }),
    });
    expect(boxes).toBe(5);
    const text = await textOf(bytes);
    expect(text).toContain("riservata");
    expect(text).not.toMatch(/Alfa|Beta|2024/);
  });

  it("may be burned with labels and any width, which the verification knows", async () => {
    const source = { file: "atto.pdf", bytes: await act() };
    for (const boxWidth of ["exact", "line"] as const) {
      const { bytes } = await engine.redact(source, { texts: ["alfa beta"], boxWidth, label: "OMISSIS" });
      expect(await textOf(bytes)).not.toMatch(/Alfa|Beta/);
      const pdf = await openPdf(bytes);
      const white = await pdf.withPage(1, (page) => {
        const { data } = page.render({ dpi: 200, channels: 1 });
        return data.filter((value) => value > 200).length / data.length;
      });
      expect(white).toBeGreaterThan(0.9);
    }
  });

  it("takes up marks that somebody made", async () => {
    const { entries } = await engine.plan({ file: "atto.pdf", bytes: await act() }, { marks: true });
    const marks = entries.filter(({ origin }) => origin === "mark").flatMap(({ boxes }) => boxes);
    expect(marks.map(([x0, y0]) => [Math.round(x0), Math.round(y0)])).toEqual([
      [40, 240],
      [40, 200],
    ]);
  });

  it("is refused when what the user names is not there, or the document is another", async () => {
    const source = { file: "atto.pdf", bytes: await act() };
    await expect(engine.plan(source, { texts: ["Gamma"] })).rejects.toMatchObject({ reason: "text-not-found" });
    await expect(engine.plan(source, { only: ["data/none"] })).rejects.toThrow(UsageFailure);
    const plan = planJson(await engine.plan(source), tool, { lang: "it", showText: false });
    const other = { file: "altro.pdf", bytes: new Uint8Array([...source.bytes, 10]) };
    await expect(engine.redact(other, { plan })).rejects.toThrow(UsageFailure);
  });

  it("may leave readable what the user wants there; the report then says so", async () => {
    const file = join(packageRoot(), "samples/cattivi/curriculum-recapiti.pdf");
    const source = { file, bytes: new Uint8Array(readFileSync(file)) };
    const plan = JSON.parse(
      planJson(await engine.plan(source, { channel: "at" }), tool, { lang: "it", showText: false }),
    );
    expect(plan.boxes.filter(({ burn }: { burn: boolean }) => burn).length).toBeGreaterThan(1);
    plan.boxes.find(({ burn }: { burn: boolean }) => burn).burn = false;
    const { report } = await engine.redact(source, { channel: "at", plan: JSON.stringify(plan) });
    expect(report.verdict).toBe("not-publishable");
  });
});
