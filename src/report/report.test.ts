import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { DocumentReport } from "../model/document-report.ts";
import { Evidence } from "../model/evidence.ts";
import { gateReport } from "./gate-text.ts";
import { jsonReport } from "./json.ts";
import { outcomeOf } from "./outcome.ts";
import { blocked, code, fiscalCode, leak, notice, read, scanned, unread } from "./reports.fixture.ts";
import { textReport } from "./text.ts";
import type { TextOptions } from "./text-options.ts";

const schema = JSON.parse(readFileSync(new URL("../../rules/schema/report-1.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const tool = { version: "0.1.0", rules: "abc123" };
const it: TextOptions = { lang: "it", showText: false, verbose: false, colour: false };

const json = (reports: DocumentReport[], showText = false) =>
  JSON.parse(jsonReport(reports, tool, { lang: "it", showText }));

describe("the JSON report", () => {
  test("follows its published schema, whatever became of the documents", () => {
    const report = json([read, blocked, scanned, unread, { ...read, channel: null, verdict: null }]);
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report.summary).toEqual({ publishable: 1, "not-publishable": 1, "needs-review": 2 });
    expect(report.documents[3]).toMatchObject({ reason: "encrypted", coverage: null, sha256: null });
  });

  test("the schema refuses what the contract does not know", () => {
    const report = json([blocked]);
    report.documents[0].findings[0].plain = "Mario Rossi";
    expect(validate(report)).toBe(false);
  });

  test("tells coverage in full", () => {
    expect(json([read]).documents[0].coverage).toEqual({ leaks: "full", ocr: "none-needed" });
    expect(json([scanned]).documents[0].coverage).toEqual({
      leaks: "pages 4 missing",
      ocr: "pages 1,3; pages 2 missing; pages 3 doubtful",
    });
    const off = {
      ...scanned,
      coverage: { leaksMissing: [], structure: true, picturePages: [2], ocrPages: [], doubtfulPages: [] },
    };
    expect(json([off]).documents[0].coverage.ocr).toBe("off");
  });

  test("rounds boxes outward, one per line of wrapped text", () => {
    const [finding] = json([blocked]).documents[0].findings;
    expect(finding.bbox).toEqual([72, 90.1, 235, 104.2]);
    expect(finding.boxes).toHaveLength(2);
  });

  test("masks, unless the user asked to see", () => {
    expect(JSON.stringify(json([blocked]))).not.toMatch(/Rossi|RSSMRA|Verdi/);
    expect(json([blocked]).documents[0].findings.map((f: { text: string }) => f.text)).toEqual([
      "[nome]",
      "…1U",
      "[nome]",
    ]);
    expect(json([blocked], true).documents[0].findings[1].text).toBe(code);
  });
});

describe("the report for people", () => {
  test("is headed as a document not to publish, in both languages", () => {
    expect(textReport([read], it)).toMatch(/^contiene riferimenti a dati personali: non pubblicare\n/);
    expect(textReport([read], { ...it, lang: "en" })).toMatch(
      /^contains references to personal data: do not publish\n/,
    );
  });

  test("says publishable without promising that it is lawful", () => {
    const text = textReport([read], it);
    expect(text).toContain("Nessun impedimento rilevato per questo canale; la base giuridica resta da verificare");
    expect(text).not.toMatch(/lecit/i);
  });

  test("gives where, why and what to do for what blocks, and only counts notices", () => {
    const text = textReport([blocked], it);
    expect(text).toContain("NON PUBBLICABILE (Amministrazione Trasparente): 2 motivi di blocco");
    expect(text).toMatch(/BLOCCO \[leak\/covered-text\]\n {4}Sotto un riquadro/);
    expect(text).toContain("pag. 1: [nome]");
    expect(text).toContain("Che cosa fare: Oscurare con omissis redact.");
    expect(text).toContain("Fonte: Linee guida Garante 2014");
    expect(text).toContain("1 avviso che non impedisce");
    expect(text).not.toContain("data/person-name");
    expect(textReport([blocked], { ...it, verbose: true })).toContain("AVVISO [data/person-name]");
  });

  test("masks, unless the user asked to see", () => {
    expect(textReport([blocked], { ...it, verbose: true })).not.toMatch(/Rossi|RSSMRA|Verdi/);
    expect(textReport([blocked], { ...it, showText: true })).toContain(code);
  });

  test("puts what blocks before what is to be reviewed, whatever the order of the document", () => {
    const text = textReport(
      [{ ...blocked, findings: [{ ...leak, rule: "x/later", severity: "revisione" }, leak] }],
      it,
    );
    expect(text.indexOf("x/later")).toBeGreaterThan(text.indexOf("leak/covered-text"));
  });

  test("collapses many equal findings, verbose lists them", () => {
    const findings = Array.from({ length: 26 }, (_, i) =>
      fiscalCode(1 + (i % 4), `RSSMRA80A01H501${String.fromCharCode(65 + i)}`),
    );
    const text = textReport([{ ...blocked, findings }], it);
    expect(text).toContain("e altri 23 (pag. 1-4)");
    expect(text.match(/Il codice fiscale non si pubblica/g)).toHaveLength(1);
    expect(text.split("\n").length).toBeLessThan(25);
    expect(textReport([{ ...blocked, findings }], { ...it, verbose: true })).not.toContain("e altri");
    const equal = Array.from({ length: 26 }, () => ({ ...leak, page: 3 }));
    expect(textReport([{ ...blocked, findings: equal }], it)).toContain("pag. 3: [nome] ×26");
  });

  test("names rules by their title when the catalogue knows them", () => {
    const titleOf = () => ({ it: "Testo coperto", en: "Covered text" });
    expect(textReport([blocked], { ...it, titleOf })).toContain("BLOCCO Testo coperto [leak/covered-text]");
  });

  test("says what was not examined", () => {
    const text = textReport([scanned], it);
    expect(text).toContain("Non esaminato: contenuti nascosti a pag. 4; pag. 2: sono immagini");
    expect(text.replace(/\s+/g, " ")).toContain("pag. 3: la lettura ottica è incerta");
    expect(textReport([unread], it)).toMatch(/NON VERIFICATO\n {2}È cifrato\.\n {2}Che cosa fare: Togliere\./);
  });

  test("of a scan it says that what the pages show was not examined", () => {
    const text = textReport([{ ...read, channel: null, verdict: null, documentType: null, publication: null }], it);
    expect(text).toContain("Nessun contenuto nascosto rilevato\n");
    expect(text).toContain("Non esaminato: i dati personali che le pagine mostrano");
    expect(text).not.toContain("testo di tutte le pagine");
  });

  test("says where, from when, until when and whether search engines may", () => {
    const text = textReport([read], { ...it, width: 400 });
    expect(text).toContain(
      "Amministrazione Trasparente › Bandi di concorso: dal 01/02/2025 a data da stabilire (dipende dalla validità della graduatoria); da non indicizzare",
    );
    expect(text).toContain("Solo i vincitori");
  });

  test("what comes from outside can't drive the terminal or forge a line", () => {
    const evil = "a\x1b[2J\u202eb\nNON VERIFICATO.pdf";
    const findings = [{ ...leak, evidence: new Evidence(evil, { word: "testo" }) }];
    const text = textReport([{ ...blocked, file: evil, findings }], { ...it, showText: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not come out
    expect(text).not.toMatch(/[\x1b\u202e]/);
    expect(text).not.toMatch(/^NON VERIFICATO\.pdf/m);
  });

  test("no line is wider than asked, in colour too, and colours appear only when asked", () => {
    const plain = textReport([blocked, scanned], { ...it, width: 60 });
    const coloured = textReport([blocked, scanned], { ...it, width: 60, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escapes
    const escapes = /\x1b\[\d+m/g;
    expect(plain).not.toMatch(escapes);
    expect(coloured).toMatch(escapes);
    expect(coloured.replace(escapes, "")).toBe(plain);
    const tooWide = plain.split("\n").filter((line) => line.length > 60);
    expect(tooWide).toEqual([]);
  });

  test("sums up several documents", () => {
    expect(textReport([read, blocked, unread], it)).toContain(
      "3 documenti: 1 da non pubblicare, 1 da rivedere, 1 senza impedimenti rilevati",
    );
  });
});

describe("the gate's report", () => {
  test("is a line per document and one per reason", () => {
    expect(gateReport([read, blocked, scanned, unread], it).trimEnd().split("\n")).toEqual([
      "contiene riferimenti a dati personali: non pubblicare",
      "determina.pdf: Nessun impedimento rilevato per questo canale; la base giuridica resta da verificare",
      "determina.pdf: NON PUBBLICABILE (Amministrazione Trasparente): 2 motivi di blocco",
      "  BLOCCO leak/covered-text, pag. 1: Sotto un riquadro si legge ancora il testo.",
      "  BLOCCO data/fiscal-code, pag. 2: Il codice fiscale non si pubblica.",
      "determina.pdf: DA RIVEDERE da una persona prima di pubblicare",
      "  Non esaminato: contenuti nascosti a pag. 4",
      "  Non esaminato: pag. 2: sono immagini e il loro testo non è stato letto",
      "  Non esaminato: pag. 3: la lettura ottica è incerta, serve un controllo a vista",
      "determina.pdf: NON VERIFICATO",
      "  È cifrato. Togliere.",
      "4 documenti: 1 da non pubblicare, 2 da rivedere, 1 senza impedimenti rilevati",
    ]);
  });
});

describe("what a report comes to", () => {
  test("a gap never reads as fine, even without a channel or against the verdict", () => {
    expect(outcomeOf({ ...read, verdict: null })).toBe("clear");
    expect(outcomeOf({ ...scanned, verdict: "publishable" })).toBe("review");
    expect(outcomeOf({ ...read, status: "partly-read", verdict: null })).toBe("review");
    expect(outcomeOf({ ...read, coverage: null, verdict: null })).toBe("review");
    expect(outcomeOf({ ...unread, verdict: null })).toBe("review");
    expect(outcomeOf({ ...read, verdict: null, findings: [leak] })).toBe("blocked");
    expect(outcomeOf({ ...read, verdict: null, findings: [notice] })).toBe("clear");
  });
});
