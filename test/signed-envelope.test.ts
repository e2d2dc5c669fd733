import { createHash, generateKeyPairSync } from "node:crypto";
import { PDFDocument, rgb, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine, type Source } from "../src/index.ts";
import { certificate } from "./documents/certificate.ts";
import { envelope } from "./documents/envelope.ts";

const IDENTIFIER = "TINIT-VRDNNA80A41H501K";
const CODE = "RSSMRA85T10A562S";
const publicKey = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "der" });

async function pdf(covered: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.drawText(`Determina n. 12, beneficiario ${CODE}`, { x: 50, y: 700, size: 11, font });
  if (covered) page.drawRectangle({ x: 45, y: 695, width: 500, height: 18, color: rgb(0, 0, 0) });
  return document.save();
}

let engine: Engine;
let signed: Source;
beforeAll(async () => {
  engine = createEngine();
  const certificates = [certificate("Anna Verdi", IDENTIFIER, publicKey)];
  signed = { file: "determina.pdf.p7m", bytes: envelope(await pdf(true), { certificates, pieces: 1000 }) };
});
afterAll(() => engine.close());

describe("a PDF in a signed envelope", () => {
  it("is examined like the PDF, and the signatory's identifier in the envelope is found", async () => {
    const report = await engine.scan(signed);
    expect(report).toMatchObject({ status: "read", pages: 1 });
    expect(report.sha256).toBe(createHash("sha256").update(signed.bytes).digest("hex"));
    const found = report.findings.map(({ rule, evidence }) => [rule, evidence?.reveal()]);
    expect(found).toContainEqual(["leak/signature-identity", IDENTIFIER]);
    expect(found.map(([rule]) => rule)).toContain("leak/covered-text");
  });

  it("gives a redacted PDF without envelope, and pictures of its findings", async () => {
    const { bytes, report } = await engine.redact(signed, { channel: "albo" });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
    expect(report.findings.filter(({ severity }) => severity !== "avviso")).toEqual([]);
    const annotated = await engine.annotate(signed, await engine.scan(signed));
    expect(Buffer.from(annotated).subarray(0, 5).toString()).toBe("%PDF-");
    const verified = await engine.verify({ file: "pubblica.pdf", bytes }, { against: signed });
    expect(verified.passed).toBe(true);
  });

  it("is compared with the files of its act", async () => {
    const annex: Source = { file: "allegato.pdf", bytes: await pdf(false) };
    const [, shown] = await engine.scanAct([signed, annex]);
    expect(shown?.findings).toMatchObject([{ rule: "leak/repeated-value", severity: "blocco" }]);
  });

  it("that can't be opened is told with what to do", async () => {
    const report = await engine.check({ ...signed, bytes: signed.bytes.subarray(0, 900) }, { channel: "albo" });
    expect(report).toMatchObject({
      status: "unreadable",
      verdict: "needs-review",
      unread: { reason: "broken-envelope" },
    });
  });
});
