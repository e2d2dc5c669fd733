import { readFileSync } from "node:fs";
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine, registerJson, textCopy } from "../src/index.ts";
import { openPdf } from "../src/pdf/open-pdf.ts";
import { OcrPool } from "../src/reading/ocr-pool.ts";
import { refusals, USER_PASSWORD } from "./documents/index.ts";
import { signedByPerson } from "./documents/kept-in-file.ts";

let engine: Engine;
beforeAll(() => {
  engine = createEngine({ workers: 2 });
});
afterAll(() => engine.close());

const NAME = "Ginevra Altobelli";

async function document(draw: (page: PDFPage, font: PDFFont) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  draw(pdf.addPage([420, 300]), await pdf.embedFont(StandardFonts.TimesRoman));
  return pdf.save();
}

/** Lines that the content paints from the bottom up, as some programs do. */
const act = (): Promise<Uint8Array> =>
  document((page, font) => {
    const lines = [
      "Il contributo è concesso alla signora",
      `${NAME}, residente in città,`,
      "per le spese sostenute nell'anno.",
      "",
      "Il responsabile del procedimento",
    ];
    for (const [line, text] of [...lines.entries()].reverse()) {
      page.drawText(text, { x: 30, y: 240 - 14 * line, size: 10, font });
    }
  });

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await openPdf(bytes)).withPage(1, ({ glyphs }) => glyphs.map(({ text }) => text).join(""));

const burnName = { texts: [NAME], ocr: "off" } as const;

describe("a redacted copy", () => {
  it("has its text in reading order, in tagged paragraphs, and as a text for people", async () => {
    const { bytes, texts } = await engine.redact({ file: "atto.pdf", bytes: await act() }, burnName);
    const text = (await textOf(bytes)).replace(/\s+/g, " ");
    expect(text.indexOf("per le spese")).toBeLessThan(text.indexOf("Il responsabile"));
    expect(texts.join("\n")).toContain("[omissis] residente");
    expect(texts.join("\n")).not.toMatch(/Ginevra|Altobelli/);
    const file = Buffer.from(bytes).toString("latin1");
    expect(file).toContain("/StructTreeRoot");
    expect(file.match(/\/S \/P\b/g)?.length).toBeGreaterThan(1);
    const html = textCopy(texts, "html");
    expect(html).toContain('<html lang="it-IT">');
    expect(html).toContain('<span class="omissis">[omissis]</span>');
    expect(textCopy(["a <b> & c\n1\t2"], "html")).toContain("<p>a &lt;b&gt; &amp; c</p>");
    expect(textCopy(["a", "b"], "txt")).toBe("a\n\fb\n");
  });

  it("may be of pictures alone, and then says that it is not accessible", async () => {
    const { bytes, texts, warnings } = await engine.redact(
      { file: "atto.pdf", bytes: await act() },
      { ...burnName, textLayer: false },
    );
    expect(await textOf(bytes)).toBe("");
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/\/Font\b|StructTreeRoot/);
    expect(warnings.map(({ it }) => it).join()).toContain("accessibilità");
    expect(texts.join()).toContain("residente");
  });

  it("does not pass when its original is a scan that nobody read", async () => {
    const file = "samples/cattivi/scansione-graduatoria.pdf";
    const scan = { file, bytes: new Uint8Array(readFileSync(file)) };
    const { report } = await engine.redact(scan, { channel: "albo", ocr: "off" });
    expect(report.coverage?.picturePages).toEqual([1]);
    expect(report.verdict).toBe("needs-review");
  });

  it("does not pass for signed when the original was", async () => {
    const source = { file: "firmato.pdf", bytes: signedByPerson().bytes };
    const { warnings } = await engine.redact(source, { ocr: "off" });
    expect(warnings.map(({ it }) => it).join()).toMatch(/firmato elettronicamente.*attestazione di conformità/);
    const unsigned = await engine.redact({ file: "atto.pdf", bytes: await act() }, { ocr: "off" });
    expect(unsigned.warnings).toEqual([]);
  });

  it("is made of an encrypted document with its password, and is not encrypted itself", async () => {
    const file = refusals().find(({ why }) => why === "encrypted");
    const source = { file: "protetto.pdf", bytes: file?.bytes ?? new Uint8Array() };
    const { bytes, report } = await engine.redact(source, { password: USER_PASSWORD, ocr: "off" });
    expect(report.status).toBe("read");
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("/Encrypt");
    const verified = await engine.verify(
      { file: "copia.pdf", bytes },
      { against: source, password: USER_PASSWORD, ocr: "off" },
    );
    expect(verified.checks.filter(({ passed }) => !passed)).toEqual([]);
  });

  it("has print of six points that OCR still reads, and finer pixels for smaller print", async () => {
    const small = "Gli interessati possono presentare osservazioni entro trenta giorni dalla pubblicazione";
    const source = await document((page, font) => {
      page.drawText(small, { x: 30, y: 200, size: 6, font });
      page.drawText("Firmato dal dirigente", { x: 30, y: 150, size: 12, font });
    });
    const copy = async (dpi?: number): Promise<Uint8Array> =>
      (await engine.redact({ file: "piccolo.pdf", bytes: source }, { ocr: "off", dpi })).bytes;
    const pool = new OcrPool();
    try {
      const pdf = await openPdf(await copy());
      const { text } = await pool.read(await pdf.withPage(1, (page) => page.render({ dpi: 200, channels: 1 })));
      const read = new Set(text.toLowerCase().split(/\W+/));
      const words = small.toLowerCase().split(" ");
      expect(words.filter((word) => read.has(word)).length).toBeGreaterThanOrEqual(words.length - 2);
    } finally {
      await pool.close();
    }
    const tiny = await document((page, font) => page.drawText(small, { x: 30, y: 200, size: 4.5, font }));
    const { bytes } = await engine.redact({ file: "minuto.pdf", bytes: tiny }, { ocr: "off" });
    const widest = Math.max(
      ...[
        ...Buffer.from(bytes)
          .toString("latin1")
          .matchAll(/\/Width (\d+)/g),
      ].map(([, width]) => Number(width)),
    );
    expect(widest).toBe(Math.round((420 / 72) * 300));
  });
});

describe("the register", () => {
  const details = {
    tool: { version: "1", rules: "2" },
    operator: "Ufficio protocollo",
    at: "2026-03-01T10:00:00.000Z",
    names: { input: "atto.pdf", output: null },
  };

  it("tells each box with its reason, and the hashes, and none of what was redacted", async () => {
    const bytes = await act();
    const boxes = JSON.stringify({ boxes: [{ page: 1, bbox: [30, 222, 110, 238], reason: `oscura ${NAME}` }] });
    const { record } = await engine.redact({ file: "atto.pdf", bytes }, { boxes, ocr: "off" });
    const json = registerJson(record, details, "it");
    expect(json).not.toMatch(/Ginevra|Altobelli/);
    expect(JSON.parse(json)).toMatchObject({
      operator: "Ufficio protocollo",
      boxes: [{ page: 1, decidedBy: "user", reason: expect.stringContaining("omesso") }],
      output: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const pdf = await engine.registerPdf(record, details, "it");
    const text = await textOf(pdf);
    expect(text).toContain(record.output.sha256.slice(0, 12));
    expect(text).not.toMatch(/Ginevra|Altobelli/);
    const file = Buffer.from(pdf).toString("latin1");
    expect(file).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(file).not.toContain("/Helvetica");
    expect((await openPdf(pdf)).pageCount).toBe(1);
  });
});
