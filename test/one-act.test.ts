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

/** A page with these lines. */
async function lines(file: string, texts: readonly string[]): Promise<Source> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const [i, text] of texts.entries()) page.drawText(text, { x: 50, y: 780 - 24 * i, size: 11, font });
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

  it("are judged by the act's row where an annex has no type of its own", async () => {
    const order = await lines("ordinanza.pdf", [
      "COMUNE DI COLLEVERDE. Ordinanza n. 41",
      "Modifica temporanea alla circolazione in via Po per lavori di scavo",
      "Il responsabile della polizia locale ordina il divieto di sosta dal 3 al 5 maggio.",
    ]);
    const sheet = await lines("allegato.pdf", ["Planimetria e segnaletica provvisoria, scala 1:200"]);
    const [alone] = await engine.checkAct([sheet], { channel: "albo" });
    const [, annex] = await engine.checkAct([order, sheet], { channel: "albo" });
    expect(alone?.documentType?.id).toBeNull();
    expect(annex?.documentType?.id).toBe("ordinanza-ordinaria");
    expect(annex?.publication?.row).toBe("ordinanza-ordinaria");
    expect(annex?.verdict).toBe("publishable");
  });

  it("alone are not compared", async () => {
    expect((await engine.scan(await showing())).findings).toEqual([]);
  });
});

describe("the subject line of an act", () => {
  const body = [
    "COMUNE DI COLLEVERDE. Determinazione n. 88 del responsabile dei servizi sociali",
    "Oggetto: contributo economico straordinario a un nucleo in stato di disagio economico",
    "Determina di concedere il contributo al richiedente individuato in atti.",
  ];
  const subjectOf = async (subject: string | undefined) => {
    const [report] = await engine.checkAct([await lines("determina.pdf", body)], { channel: "albo", subject });
    return report?.findings.filter(({ category }) => category === "person-name") ?? [];
  };

  it("is examined like the text", async () => {
    expect(await subjectOf(undefined)).toEqual([]);
    expect(await subjectOf("Concessione contributo economico")).toEqual([]);
    const [name] = await subjectOf("Concessione contributo economico alla sig.ra Ornella Tassinari");
    expect(name).toMatchObject({ severity: "blocco", page: null, bbox: null });
    expect(name?.message.it).toMatch(/^Nell'oggetto dell'atto: \p{Ll}/u);
  });

  it("must not show what a document of the act hides, and is examined once", async () => {
    const files = [
      await act("determina.pdf", "Si approva."),
      await act("allegato.pdf", `Codice fiscale ${CODE}`, true),
    ];
    const reports = await engine.checkAct(files, { channel: "albo", subject: `Liquidazione a ${CODE}` });
    const repeated = reports.map(({ findings }) => findings.filter(({ rule }) => rule === "leak/repeated-value"));
    expect(repeated).toMatchObject([[{ severity: "blocco", page: null }], []]);
    expect(repeated[0]?.[0]?.message.it).toContain("oggetto");
  });
});
