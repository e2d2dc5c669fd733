import type { DocumentReport } from "../model/document-report.ts";
import { actLine, byAct } from "./acts.ts";
import { coverageWords } from "./coverage-lines.ts";
import { groupFindings } from "./finding-groups.ts";
import { pageRanges } from "./page-ranges.ts";
import { palette } from "./palette.ts";
import { printable } from "./printable.ts";
import { summaryLine } from "./text.ts";
import type { TextOptions } from "./text-options.ts";
import { verdictLine } from "./verdict-line.ts";
import { words } from "./words.ts";

/** The short report for a publishing workflow: a line per document, and below it one per reason to stop. */
export function gateReport(reports: readonly DocumentReport[], options: TextOptions): string {
  const say = words(options.lang);
  const lines = [
    say.heading,
    ...byAct(reports).flatMap((files) => [
      ...[actLine(files, options)].filter((line) => line !== null),
      ...files.flatMap((report) => [
        `${palette(options.colour).strong(printable(report.file))}: ${verdictLine(report, options)}`,
        ...reasonLines(report, options).map((line) => `  ${line}`),
      ]),
    ]),
    ...(reports.length > 1 ? [summaryLine(reports, say)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function reasonLines(report: DocumentReport, options: TextOptions): string[] {
  const { lang, verbose, titleOf } = options;
  const say = words(lang);
  const { unread } = report;
  const groups = groupFindings(report.findings).filter((group) => verbose || group.severity !== "avviso");
  const gaps = report.status === "unreadable" ? [] : coverageWords(report, say).missing;
  return [
    ...(unread === null ? [] : [printable(`${unread.text[lang]} ${unread.remedy[lang]}`)]),
    ...groups.map(({ severity, rule, findings }) => {
      const pages = findings.flatMap((finding) => finding.page ?? []);
      const where = pages.length === 0 ? "" : `, ${say.onPages(pageRanges(pages, ", "), new Set(pages).size > 1)}`;
      const title = titleOf?.(rule)?.[lang] ?? findings[0]?.message[lang] ?? "";
      const times = findings.length > 1 ? ` ×${findings.length}` : "";
      return `${say.severity[severity]} ${rule}${times}${where}: ${printable(title)}`;
    }),
    ...gaps.map((gap) => `${say.notExamined}: ${gap}`),
  ];
}
