import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, look = ""): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A Word document. @param shown runs and further content of its paragraphs */
export const docx = (shown: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array =>
  packed({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document ${W}><w:body>${shown.map((one) => `<w:p>${one}</w:p>`).join("")}</w:body></w:document>`,
    ...more,
  });

export const word = {
  run,
  deleted: (text: string): string => `<w:del w:author="x"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
  comments: (text: string): Record<string, string> => ({
    "word/comments.xml": `<w:comments ${W}><w:comment w:author="Ufficio"><w:p>${run(text)}</w:p></w:comment></w:comments>`,
  }),
  title: (text: string): Record<string, string> => ({
    "docProps/core.xml": `<cp:coreProperties><dc:title>${text}</dc:title><dc:creator>Ufficio</dc:creator></cp:coreProperties>`,
  }),
};

/** An OpenDocument file. @param body of the text or spreadsheet, @param styles its automatic styles */
export const openDocument = (type: "text" | "spreadsheet", body: string, styles = ""): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    "content.xml": strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${type}>${body}</office:${type}></office:body></office:document-content>`,
    ),
  });

/** A workbook of two sheets. @param second state of the second one (`hidden` ...) */
export const xlsx = (
  first: string,
  other: string,
  second: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array =>
  packed({
    "xl/workbook.xml": `<workbook><sheets><sheet name="A" r:id="r1"/><sheet name="B" r:id="r2" state="${second}"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet>${first}</worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet>${other}</worksheet>`,
    ...more,
  });

/** A cell with its text in it. */
export const cell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
