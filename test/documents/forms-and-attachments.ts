import { deflateRawSync } from "node:zlib";
import { actWith, addPages, newAct, type PageSpec, SECRET, secretText } from "./act.ts";
import { literal, numbers, textAt } from "./content.ts";
import type { FileTrap } from "./file-trap.ts";
import { type RawPdf, ref } from "./raw-pdf.ts";

const PERSON = "Beatrice Solimena";
const FIELD_RECT = [64, 300, 300, 320] as const;

interface Parts {
  readonly page?: Partial<PageSpec>;
  readonly catalog?: string;
  readonly trailer?: string;
}

function act(name: string, expected: FileTrap["expected"], build: (pdf: RawPdf) => Parts): FileTrap {
  const pdf = newAct();
  const { page = {}, catalog = "", trailer = "" } = build(pdf);
  const root = addPages(pdf, [{ content: actWith(""), ...page }], catalog);
  return { name, bytes: pdf.bytes(root, undefined, trailer), expected };
}

/** A form of one field. @param shown text of its appearance; none leaves drawing it to the viewer. */
const form = (name: string, entries: string, shown: string | null, found: readonly string[]): FileTrap =>
  act(
    name,
    found.map((text) => ({ kind: "form-value", page: 1, text })),
    (pdf) => {
      const box = numbers(FIELD_RECT);
      const appearance =
        shown === null
          ? ""
          : `/AP << /N ${ref(
              pdf.stream(
                `/Type /XObject /Subtype /Form /BBox [${box}] /Resources << /Font << /F1 1 0 R >> >>`,
                shown === "" ? "" : textAt(FIELD_RECT[0] + 2, FIELD_RECT[1] + 5, 10, shown),
              ),
            )} >>`;
      const rect = entries.includes("/Rect") ? "" : `/Rect [${box}]`;
      const field = pdf.add(`<< /Type /Annot /Subtype /Widget /T (nota) ${rect} ${entries} ${appearance} >>`);
      return { page: { annotations: [field] }, catalog: `/AcroForm << /Fields [${ref(field)}] >>` };
    },
  );

/** A field for the office that was set to hidden. */
export const hiddenField = (): FileTrap => form("hidden-field", `/F 2 /FT /Tx /V ${literal(PERSON)}`, null, [PERSON]);

/** A field put beyond the edge of the sheet. */
export const fieldOffPage = (): FileTrap =>
  form("field-off-page", `/F 4 /Rect [-300 20 -100 40] /FT /Tx /V ${literal(PERSON)}`, PERSON, [PERSON]);

/** A tool that changed the appearance and not the value. */
export const valueUnlikeAppearance = (): FileTrap =>
  form("value-unlike-appearance", `/F 4 /FT /Tx /V ${literal(SECRET)}`, "OMISSIS", [SECRET]);

/** What "reset form" brings back. */
export const formerDefault = (): FileTrap =>
  form("former-default", `/F 4 /FT /Tx /V (Visto) /DV ${literal(PERSON)}`, "Visto", [PERSON]);

/** Values in plain sight, drawn by the program or left to the viewer; hidden sums; a state. */
export const valueAsShown = (): FileTrap =>
  form("value-as-shown", "/F 4 /FT /Tx /V (Visto si approvi)", "Visto si approvi", []);
export const valueDrawnByViewer = (): FileTrap =>
  form("value-drawn-by-viewer", "/F 4 /FT /Tx /V (Visto si approvi) /DV (Visto si approvi)", null, []);
export const hiddenSum = (): FileTrap => form("hidden-sum", "/F 2 /FT /Tx /V (1.250,00)", null, []);
export const checkedBox = (): FileTrap => form("checked-box", "/F 4 /FT /Btn /V /Approvato /AS /Approvato", "", []);

const script = (name: string, js: string, found: readonly string[]): FileTrap =>
  act(
    name,
    found.map((text) => ({ kind: "javascript", page: null, text })),
    (pdf) => {
      const stream = pdf.stream("", js, true);
      return { catalog: `/OpenAction << /S /JavaScript /JS ${ref(stream)} >>` };
    },
  );

/** A form that fills itself in, with a remark of whoever wrote it. */
export const personInScript = (): FileTrap =>
  script(
    "person-in-script",
    `var v = "Beatrice \\x53olimena"; // non accettare domande di Ivo Tarabelli\nv += 1 / 2;`,
    ["Beatrice Solimena | non accettare domande di Ivo Tarabelli"],
  );

export const ordinaryScript = (): FileTrap =>
  script(
    "ordinary-script",
    `this.print({bUI: true}); AFDate_FormatEx("dd/mm/yyyy"); AFNumber_Format(2, 0, 0, 0, "", true); app.execMenuItem("SaveAs");`,
    [],
  );

/** A script calls a field by its name. */
export const scriptOfField = (): FileTrap =>
  act("script-of-field", [], (pdf) => {
    const stream = pdf.stream("", `this.getField("cognome e nome").required = true;`, true);
    return {
      catalog: `/AcroForm << /Fields [<< /FT /Tx /T (cognome e nome) >>] >> /OpenAction << /S /JavaScript /JS ${ref(stream)} >>`,
    };
  });

/** A dynamic form: the pages are drawn from the data, which stay when the pages are replaced. */
export const personInXfa = (): FileTrap =>
  act("person-in-xfa", [{ kind: "xfa", page: null, text: `2 ${PERSON}` }], (pdf) => {
    const data = `<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><domanda figli="2"><nome>${PERSON}</nome><oggetto>contributo</oggetto></domanda></xfa:data></xfa:datasets>`;
    const parts = [`<template><text>Cognome e nome</text></template>`, data].map((part) => pdf.stream("", part, true));
    return {
      catalog: `/AcroForm << /Fields [] /XFA [(template) ${ref(parts[0] ?? 0)} (datasets) ${ref(parts[1] ?? 0)}] >>`,
    };
  });

/** The same data as fields that the page shows. */
export const xfaAsShown = (): FileTrap =>
  act("xfa-as-shown", [], (pdf) => {
    const data = pdf.stream(
      "",
      `<xdp:xdp><xfa:datasets><xfa:data><a>${SECRET}</a></xfa:data></xfa:datasets></xdp:xdp>`,
    );
    return { page: { content: actWith(secretText()) }, catalog: `/AcroForm << /Fields [] /XFA ${ref(data)} >>` };
  });

/** A zip of deflated entries (PKWARE APPNOTE, 4.3); checksums are left out, as readers of text don't need them. */
export function zip(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const data = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += local.length + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(bodies.length / 3, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const attached = (
  name: string,
  data: string | Uint8Array,
  texts: readonly string[],
  place: (file: string) => Parts = (file) => ({
    catalog: `/Names << /EmbeddedFiles << /Names [(allegato) ${file}] >> >>`,
  }),
  page: number | null = null,
): FileTrap =>
  act(
    name,
    texts.map((text) => ({ kind: "attachment", page, text })),
    (pdf) => {
      const stream = pdf.stream("/Type /EmbeddedFile", data, true);
      return place(`<< /Type /Filespec /UF (elenco.dat) /Desc (Beneficiari) /EF << /F ${ref(stream)} >> >>`);
    },
  );

/** The list behind the act, left as an attachment. */
export const attachedTable = (): FileTrap =>
  attached("attached-table", `cognome;nome\nSolimena;Beatrice\n`, [
    "elenco.dat\nBeneficiari\nallegato\ncognome;nome\nSolimena;Beatrice",
  ]);

/** The same from a word processor. */
export const attachedWordDocument = (): FileTrap =>
  attached(
    "attached-word-document",
    zip({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": `<w:document><w:p><w:r><w:t>Beatrice </w:t></w:r><w:del><w:delText>Solimena</w:delText></w:del></w:p></w:document>`,
    }),
    [PERSON],
  );

/** An act in the act, with an attachment of its own. */
export const attachedAct = (): FileTrap => {
  const inner = attached("inner", "Beneficiaria: Solimena", []);
  return attached("attached-act", inner.bytes, ["Beneficiaria: Solimena"]);
};

/** A paper clip on the page. */
export function attachedToPage(): FileTrap {
  const trap = act("attached-to-page", [{ kind: "attachment", page: 1, text: PERSON }], (pdf) => {
    const stream = pdf.stream("/Type /EmbeddedFile", `Beneficiaria: ${PERSON}`);
    const clip = `<< /Type /Annot /Subtype /FileAttachment /Rect [20 20 40 40] /FS << /F (a.txt) /EF << /F ${ref(stream)} >> >> >>`;
    return { page: { annotations: [pdf.add(clip)] } };
  });
  return trap;
}

/** LibreOffice, "hybrid PDF": the source travels in the trailer. */
export const attachedSource = (): FileTrap =>
  act("attached-source", [{ kind: "attachment", page: null, text: PERSON }], (pdf) => {
    const source = zip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:text><text:p>Beneficiaria: Beatrice<text:s/> Solimena</text:p></office:text>`,
    });
    const stream = pdf.stream("", source, true);
    return { trailer: `/AdditionalStreams [/application#2Fvnd.oasis.opendocument.text ${ref(stream)}]` };
  });

/** LaTeX, PDF/UA-2: each formula has its source beside it. */
export const formulaSource = (): FileTrap =>
  act("formula-source", [], (pdf) => {
    const stream = pdf.stream("/Type /EmbeddedFile /Subtype /application#2Fmathml+xml", "<math><mi>x</mi></math>");
    return { catalog: `/AF [<< /Type /Filespec /F (mathml-1.xml) /EF << /F ${ref(stream)} >> >>]` };
  });

export const formsAndAttachments = (): FileTrap[] => [
  hiddenField(),
  fieldOffPage(),
  valueUnlikeAppearance(),
  formerDefault(),
  valueAsShown(),
  valueDrawnByViewer(),
  hiddenSum(),
  checkedBox(),
  personInScript(),
  ordinaryScript(),
  scriptOfField(),
  personInXfa(),
  xfaAsShown(),
  attachedTable(),
  attachedWordDocument(),
  attachedAct(),
  attachedToPage(),
  attachedSource(),
  formulaSource(),
];
