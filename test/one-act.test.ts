import { PDFDocument, rgb, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine, type Source } from "../src/index.ts";

const CODE = "RSSMRA85T10A562S";

/** @param covered painted over, as with a drawing program */
async function act(file: string, text: string, covered = false): Promise<Source> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  page.drawText(text, { x: 50, y: 700, size: 11, font: await document.embedFont(StandardFonts.Helvetica) });
  if (covered) page.drawRectangle({ x: 45, y: 695, width: 500, height: 18, color: rgb(0, 0, 0) });
  return { file, bytes: await document.save() };
}

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

describe("the files of one act", () => {
  const hiding = () => act("determina.pdf", `Beneficiario: codice fiscale ${CODE}`, true);
  const showing = () => act("allegato-a.pdf", `Elenco: ${CODE}, buono spesa`);

  it("must not show what another of them hides", async () => {
    const [, annex] = await engine.scanAct([await hiding(), await showing()]);
    expect(annex?.findings).toMatchObject([{ rule: "leak/repeated-value", severity: "blocco", page: 1 }]);
  });

  it("must not be named after what another of them hides", async () => {
    const [, annex] = await engine.checkAct([await hiding(), await act(`determina_${CODE}.pdf`, "Si approva.")]);
    const repeated = annex?.findings.filter(({ rule }) => rule === "leak/repeated-value");
    expect(repeated).toMatchObject([{ severity: "blocco", page: null }]);
  });

  it("are judged as each alone when they hide nothing of each other", async () => {
    const files = [await showing(), await act("allegato-b.pdf", "Elenco dei capitoli di spesa")];
    const together = await engine.checkAct(files, { channel: "albo" });
    const alone = await Promise.all(files.map((file) => engine.check(file, { channel: "albo" })));
    expect(together).toEqual(alone);
  });

  it("do not keep each other from being examined when one can't be read", async () => {
    const broken: Source = { file: "allegato-c.pdf", bytes: new TextEncoder().encode("%PDF-1.7 troncato") };
    const reports = await engine.scanAct([await hiding(), broken, await showing()]);
    expect(reports.map(({ status }) => status)).toEqual(["read", "unreadable", "read"]);
    expect(reports[2]?.findings.map(({ rule }) => rule)).toEqual(["leak/repeated-value"]);
  });

  it("alone are not compared", async () => {
    expect((await engine.scan(await showing())).findings).toEqual([]);
  });
});
