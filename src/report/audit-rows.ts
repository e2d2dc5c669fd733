import type { AuditedDocument, AuditReport } from "../model/audit-report.ts";
import type { Severity } from "../model/severity.ts";
import type { AuditHtmlOptions } from "./audit-html-list.ts";
import { auditHtmlWords, kindName } from "./audit-html-words.ts";
import { auditWords } from "./audit-words.ts";
import { distinct, groupFindings } from "./finding-groups.ts";
import { printable } from "./printable.ts";
import { words } from "./words.ts";

/** A cell of a list for a spreadsheet; texts are printable. */
export type AuditCell = string | number;

/** The documents of an audit for a spreadsheet, one a row, after a row of headings. */
export function* auditRows(report: AuditReport, options: AuditHtmlOptions): Iterable<readonly AuditCell[]> {
  const own = auditHtmlWords(options.lang);
  const { severity } = words(options.lang);
  const head = [own.number, own.document, own.outcome, own.kind, own.channel, own.until, own.change];
  yield [...head, severity.blocco, severity.revisione, own.reasons, "SHA-256"].map(printable);
  for (const document of report.documents()) yield cellsOf(document, options).map(shown);
}

const shown = (cell: AuditCell): AuditCell => (typeof cell === "string" ? printable(cell) : cell);

function cellsOf(
  { number, kind, outcome, change, report }: AuditedDocument,
  { lang, titleOf }: AuditHtmlOptions,
): AuditCell[] {
  const own = auditHtmlWords(lang);
  const say = words(lang);
  const count = (wanted: Severity): number => report.findings.filter(({ severity }) => severity === wanted).length;
  const grave = groupFindings(report.findings).filter(({ severity }) => severity !== "avviso");
  const reasons = distinct(grave.map(({ rule }) => titleOf(rule)?.[lang] ?? rule)).join(", ");
  const until = report.publication?.channels.find(({ channel }) => channel === report.channel)?.until ?? null;
  return [
    number,
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
