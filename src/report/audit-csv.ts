import type { AuditedDocument, AuditReport } from "../model/audit-report.ts";
import type { Severity } from "../model/severity.ts";
import type { AuditHtmlOptions } from "./audit-html-list.ts";
import { auditHtmlWords, kindName } from "./audit-html-words.ts";
import { auditWords } from "./audit-words.ts";
import { distinct, groupFindings } from "./finding-groups.ts";
import { printable } from "./printable.ts";
import { words } from "./words.ts";

/**
 * The documents of an audit for a spreadsheet, one a row: separated by semicolons and marked as UTF-8, as Italian
 * spreadsheets expect. No field is taken for a formula.
 */
export function* auditCsv(report: AuditReport, options: AuditHtmlOptions): Iterable<string> {
  const own = auditHtmlWords(options.lang);
  const { severity } = words(options.lang);
  const head = [own.number, own.document, own.outcome, own.kind, own.channel, own.until, own.change];
  yield `\ufeff${row([...head, severity.blocco, severity.revisione, own.reasons, "SHA-256"])}`;
  for (const document of report.documents()) yield row(fieldsOf(document, options));
}

function fieldsOf(
  { number, kind, outcome, change, report }: AuditedDocument,
  { lang, titleOf }: AuditHtmlOptions,
): string[] {
  const own = auditHtmlWords(lang);
  const say = words(lang);
  const count = (wanted: Severity): string =>
    String(report.findings.filter(({ severity }) => severity === wanted).length);
  const grave = groupFindings(report.findings).filter(({ severity }) => severity !== "avviso");
  const reasons = distinct(grave.map(({ rule }) => titleOf(rule)?.[lang] ?? rule)).join(", ");
  const until = report.publication?.channels.find(({ channel }) => channel === report.channel)?.until ?? null;
  return [
    String(number),
    report.file,
    auditWords(lang).outcome[outcome],
    kindName(kind, lang),
    report.channel === null ? "" : say.channel[report.channel],
    until === null ? "" : say.date(until),
    change === null ? "" : own.changes[change],
    count("blocco"),
    count("revisione"),
    reasons || (report.unread?.text[lang] ?? ""),
    report.sha256 ?? "",
  ];
}

const row = (fields: readonly string[]): string => `${fields.map(field).join(";")}\r\n`;

/** What begins like a formula is told to be text (OWASP, CSV injection). */
function field(text: string): string {
  const plain = printable(text).replace(/^[=+\-@]/, "'$&");
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
