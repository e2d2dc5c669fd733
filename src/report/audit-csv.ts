import type { AuditReport } from "../model/audit-report.ts";
import type { AuditHtmlOptions } from "./audit-html-list.ts";
import { type AuditCell, auditRows } from "./audit-rows.ts";

/**
 * The documents of an audit for a spreadsheet, one a row: separated by semicolons and marked as UTF-8, as Italian
 * spreadsheets expect. No field is taken for a formula.
 */
export function* auditCsv(report: AuditReport, options: AuditHtmlOptions): Iterable<string> {
  let start = "\ufeff";
  for (const cells of auditRows(report, options)) {
    yield `${start}${cells.map(field).join(";")}\r\n`;
    start = "";
  }
}

/** What begins like a formula is told to be text (OWASP, CSV injection). */
function field(cell: AuditCell): string {
  const plain = String(cell).replace(/^[=+\-@]/, "'$&");
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
