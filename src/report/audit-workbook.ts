import type { AuditReport } from "../model/audit-report.ts";
import type { AuditHtmlOptions } from "./audit-html-list.ts";
import { type AuditCell, auditRows } from "./audit-rows.ts";
import { escaped } from "./markup.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PARTS = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Widths of the columns of `auditRows`, in digits. */
const WIDTHS = [8, 60, 22, 14, 26, 14, 14, 9, 11, 60, 20];
/** A cell holds no more (ECMA-376, 18.3.1.4 of its implementations). */
const LONGEST = 32_767;

/**
 * The documents of an audit as the parts of a workbook of Office Open XML (ECMA-376), one document a row: headings that stay
 * in view, a filter, texts as texts and counts as numbers. Nothing in it is a formula or a link.
 *
 * @returns XML by name in the package
 */
export function auditWorkbook(report: AuditReport, options: AuditHtmlOptions): Record<string, string> {
  const rows: string[] = [];
  for (const cells of auditRows(report, options)) rows.push(rowOf(cells, rows.length + 1));
  const last = `${columnOf(WIDTHS.length - 1)}${rows.length}`;
  const widths = WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const sheet =
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join("")}</cols><sheetData>${rows.join("")}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
  const files = { ...FRAME, "xl/worksheets/sheet1.xml": sheet };
  return Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, HEAD + xml]));
}

function rowOf(cells: readonly AuditCell[], row: number): string {
  const written = cells.map((cell, at) => {
    const place = `${columnOf(at)}${row}`;
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    const style = row === 1 ? ' s="1"' : "";
    return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${textOf(cell)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join("")}</row>`;
}

const columnOf = (index: number): string => String.fromCharCode("A".charCodeAt(0) + index);

/** XML 1.0 has no place for lone surrogates and the two last code points of the plane. */
const textOf = (cell: string): string => escaped(cell.slice(0, LONGEST).replace(/\p{Cs}|[\ufffe\uffff]/gu, "\ufffd"));

const font = (more: string): string => `<font>${more}<sz val="11"/><name val="Calibri"/></font>`;
const format = (which: number): string => `<xf numFmtId="0" fontId="${which}" fillId="0" borderId="0" xfId="0"/>`;

/** All that is the same in every workbook. */
const FRAME: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${PARTS}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${PARTS}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PARTS}.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="omissis" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts count="2">${font("")}${font("<b/>")}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="2">${format(0)}${format(1)}</cellXfs></styleSheet>`,
};
