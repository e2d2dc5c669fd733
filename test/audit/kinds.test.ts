import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { picturePdf } from "../../src/audit/kinds/picture-pdf.ts";
import { readKind } from "../../src/audit/kinds/read-kind.ts";
import { sniff } from "../../src/intake/file-kind.ts";
import type { DocumentReport } from "../../src/model/document-report.ts";
import { DocumentJudge } from "../../src/pipeline/document-judge.ts";
import { textReport } from "../../src/pipeline/text-report.ts";
import { loadRules } from "../../src/rules/catalog.ts";
import { cell, docx, openDocument, word, xlsx } from "./office-files.ts";

const CODE = "RSSMRA85T10A562S";
const PERSON = `Beneficiario: Beatrice Solimena, codice fiscale ${CODE}`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function examined(file: Uint8Array, name: string): Promise<DocumentReport> {
  const catalog = loadRules();
  const reading = await readKind(sniff(file), file, name);
  if (reading === null) throw new RangeError(`${name} is not read`);
  return textReport(new DocumentJudge(catalog, {}), catalog, { file: name, bytes: file }, reading, { channel: "at" });
}

/** Findings that a person has to look at. */
const told = ({ findings }: DocumentReport) => findings.filter(({ severity }) => severity !== "avviso");

/** Rule and text of each grave finding. */
const grave = ({ findings }: DocumentReport): string[] =>
  findings
    .filter(({ severity }) => severity === "blocco")
    .map(({ rule, evidence }) => `${rule}: ${evidence?.reveal()}`)
    .sort();

const HIDDEN = `Beatrice Solimena ${CODE}`;

describe("what documents that are no PDF show", () => {
  it.each<[string, Uint8Array]>([
    ["atto.docx", docx([word.run(PERSON.slice(0, 40)) + word.run(PERSON.slice(40))])],
    [
      "atto.odt",
      openDocument(
        "text",
        `<text:p>Beneficiario:<text:s/>Beatrice <text:span>Solimena</text:span>, codice fiscale ${CODE}</text:p>`,
      ),
    ],
    [
      "elenco.ods",
      openDocument(
        "spreadsheet",
        `<table:table><table:table-row><table:table-cell><text:p>Codice fiscale</text:p></table:table-cell><table:table-cell><text:p>${CODE}</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    ],
    ["elenco.xlsx", xlsx(`<row>${cell("A1", "Codice fiscale")}</row><row>${cell("A2", CODE)}</row>`, "", "visible")],
    ["elenco.csv", bytes(`Nome;Codice fiscale\nBeatrice Solimena;${CODE}\n`)],
    ["nota.txt", bytes(PERSON)],
    ["nota.rtf", bytes(String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Citt\'e0 e perch\u233?: ${PERSON}\par}`)],
    [
      "pagina.html",
      bytes(
        `<!doctype html><title>Atto</title><script>var x = 1;</script><p>${PERSON.replace("Solimena", "<b>Solimena</b>")}</p>`,
      ),
    ],
    [
      "messaggio.eml",
      bytes(
        `MIME-Version: 1.0\r\nFrom: ufficio@c.example\r\nSubject: =?UTF-8?Q?citt=C3=A0?=\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PERSON).toString("base64")}\r\n--b--\r\n`,
      ),
    ],
  ])("is found: %s", async (name, file) => {
    expect(grave(await examined(file, name))).toEqual([`data/cf-persona-fisica: ${CODE}`]);
  });

  it("has no more than it says", async () => {
    const clean = docx([word.run("Si approva il bilancio.")], word.title("Delibera di approvazione del bilancio"));
    const report = await examined(clean, "delibera.docx");
    expect([report.status, report.coverage?.structure, told(report)]).toEqual(["read", true, []]);
    const page = bytes(
      '<!doctype html><!-- menu --><div style="display:none">Apri il menu</div><p>Orari degli uffici</p>',
    );
    expect(told(await examined(page, "orari.html"))).toEqual([]);
  });

  it("reads dates of workbooks as dates, and text in any character set", async () => {
    const styles = {
      "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    };
    const sheet = xlsx('<row><c r="A1" s="1"><v>30000</v></c><c r="B1"><v>30000</v></c></row>', "", "visible", styles);
    expect((await readKind("xlsx", sheet, "x.xlsx"))?.pages[0]).toBe("18/02/1982\t30000");
    expect((await readKind("text", Uint8Array.of(0x63, 0x69, 0x74, 0x74, 0xe0), "x.txt"))?.pages).toEqual(["città"]);
    expect((await readKind("rtf", bytes(String.raw`{\rtf1 citt\'e0 \u8364? {\*\x y}fine}`), "x.rtf"))?.pages).toEqual([
      "città € fine",
    ]);
  });
});

describe("what documents that are no PDF hide", () => {
  const para = (text: string, style = ""): string => `<text:p text:style-name="${style}">${text}</text:p>`;
  it.each<[string, string, Uint8Array]>([
    ["leak/invisible-text", "vanished", docx([word.run("Atto. ") + word.run(HIDDEN, "<w:vanish/>")])],
    ["leak/invisible-text", "white", docx([word.run(HIDDEN, '<w:color w:val="FFFFFF"/>')])],
    ["leak/invisible-text", "blackened", docx([word.run(HIDDEN, '<w:highlight w:val="black"/>')])],
    ["leak/invisible-text", "tiny", docx([word.run(HIDDEN, '<w:sz w:val="2"/>')])],
    ["leak/previous-revision", "deleted", docx([word.run("Atto") + word.deleted(HIDDEN)])],
    ["leak/annotation-content", "comment", docx([word.run("Atto")], word.comments(HIDDEN))],
    ["leak/metadata", "title", docx([word.run("Atto")], word.title(HIDDEN))],
    [
      "leak/annotation-content",
      "odt comment",
      openDocument("text", `<text:p>Atto<office:annotation>${para(HIDDEN)}</office:annotation></text:p>`),
    ],
    [
      "leak/previous-revision",
      "odt deletion",
      openDocument(
        "text",
        `<text:tracked-changes><text:deletion>${para(HIDDEN)}</text:deletion></text:tracked-changes>${para("Atto")}`,
      ),
    ],
    [
      "leak/invisible-text",
      "odt style",
      openDocument(
        "text",
        para("Atto") + para(HIDDEN, "P1"),
        '<style:style style:name="P1"><style:text-properties text:display="none"/></style:style>',
      ),
    ],
    [
      "leak/hidden-layer",
      "ods column",
      openDocument(
        "spreadsheet",
        `<table:table><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row><table:table-cell>${para("A")}</table:table-cell><table:table-cell>${para(HIDDEN)}</table:table-cell></table:table-row></table:table>`,
      ),
    ],
    [
      "leak/hidden-layer",
      "sheet",
      xlsx(`<row>${cell("A1", "Atto")}</row>`, `<row>${cell("A1", HIDDEN)}</row>`, "veryHidden"),
    ],
    ["leak/hidden-layer", "row", xlsx(`<row hidden="1">${cell("A1", HIDDEN)}</row>`, "", "visible")],
    [
      "leak/hidden-layer",
      "column",
      xlsx(
        `<cols><col min="28" max="28" hidden="1"/></cols><row>${cell("A1", "Atto")}${cell("AB1", HIDDEN)}</row>`,
        "",
        "visible",
      ),
    ],
    [
      "leak/annotation-content",
      "cell comment",
      xlsx("", "", "visible", {
        "xl/comments1.xml": `<comments><comment><text><r><t>${HIDDEN}</t></r></text></comment></comments>`,
      }),
    ],
    ["leak/invisible-text", "rtf", bytes(String.raw`{\rtf1 Atto {\v ${HIDDEN}}}`)],
    ["leak/metadata", "comment of a page", bytes(`<!doctype html><p>Atto</p><!-- ${HIDDEN} -->`)],
    [
      "leak/metadata",
      "part of a page",
      bytes(`<!doctype html><p>Atto</p><div style="display: none"><p>${HIDDEN}</p></div>`),
    ],
  ])("is found: %s, %s", async (rule, _, file) => {
    expect(grave(await examined(file, "atto"))).toEqual([`${rule}: ${HIDDEN}`]);
  });

  it("is no more than is hidden: white letters on a dark ground, cells that hold no datum", async () => {
    const heading = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr><w:p>${word.run("Oggetto", '<w:color w:val="FFFFFF"/>')}</w:p></w:tc></w:tr></w:tbl>`;
    expect(told(await examined(docx([heading]), "atto.docx"))).toEqual([]);
    const helper = xlsx(`<row hidden="1">${cell("A1", "totale parziale")}</row>`, "", "visible");
    expect(told(await examined(helper, "conti.xlsx"))).toMatchObject([
      { rule: "leak/hidden-layer", severity: "revisione" },
    ]);
  });
});

describe("documents made to take long", () => {
  it("are read to their end when they are long, each datum on its page", async () => {
    const rows = Array.from({ length: 700 }, (_, index) => `${index};manutenzione delle strade comunali`);
    const report = await examined(bytes(["n;oggetto", ...rows, `700;${CODE}`].join("\n")), "elenco.csv");
    expect(grave(report)).toEqual([`data/cf-persona-fisica: ${CODE}`]);
    expect([report.pages, report.status, ...new Set(report.findings.map(({ page }) => page ?? 1))]).toEqual([
      1,
      "read",
      1,
    ]);
  });

  it("are told as read in part when they nest without end", async () => {
    const report = await examined(bytes(`<!doctype html>${"<div>".repeat(50_000)}<p>${PERSON}</p>`), "pagina.html");
    expect([report.status, report.verdict]).toEqual(["partly-read", "needs-review"]);
  });
});

describe("what is not read", () => {
  it("keeps a document from being clear", async () => {
    const report = await examined(docx([word.run("Atto")], { "word/media/image1.png": "x" }), "atto.docx");
    expect(report).toMatchObject({
      status: "partly-read",
      verdict: "needs-review",
      unread: { reason: "parts-not-read" },
    });
    expect(await readKind("office-97", bytes("x"), "atto.doc")).toBeNull();
    expect(await readKind("xml", bytes("<?xml version='1.0'?>"), "dati.xml")).toBeNull();
  });

  it("is no picture: it becomes a page to be read by OCR", async () => {
    for (const format of ["png", "jpeg", "tiff", "webp", "gif"] as const) {
      const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "white" } })
        .toFormat(format)
        .toBuffer();
      expect(sniff((await picturePdf(picture)) ?? new Uint8Array())).toBe("pdf");
    }
    expect(await picturePdf(bytes("\x89PNG\r\n\x1a\nbroken"))).toBeNull();
  });
});
