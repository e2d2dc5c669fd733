import type { DocumentReport } from "../model/document-report.ts";
import type { Severity } from "../model/severity.ts";
import { gapOf } from "./gap.ts";
import { printable } from "./printable.ts";
import { evidenceOf, type ReportOptions } from "./report-options.ts";
import { words } from "./words.ts";

const COMMAND: Readonly<Record<Severity, string>> = { blocco: "error", revisione: "warning", avviso: "notice" };

/**
 * Workflow commands that GitHub shows as annotations, a line per finding and one per document that was not examined
 * whole. A PDF has no lines, so the page stands in the message.
 */
export function githubReport(reports: readonly DocumentReport[], options: ReportOptions): string {
  const { lang, ruleOf } = options;
  const say = words(lang);
  return reports
    .flatMap((report) => {
      const gap = gapOf(report, lang);
      return [
        ...report.findings.map((finding) => {
          const { rule, page, severity, message, remedy } = finding;
          const title = `${say.severity[severity]} ${ruleOf?.(rule)?.title[lang] ?? ""} [${rule}]`;
          const where = page === null ? "" : `${say.onPages(String(page), false)}: `;
          const datum = evidenceOf(finding, options);
          const text = `${where}${datum === null ? "" : `${datum}. `}${message[lang]} ${remedy[lang]}`;
          return command(COMMAND[severity], report.file, title, text);
        }),
        ...(gap === null ? [] : [command("warning", report.file, say.notExamined, `${gap.text} ${gap.remedy}`)]),
      ];
    })
    .join("");
}

const command = (name: string, file: string, title: string, text: string): string =>
  `::${name} file=${property(file)},title=${property(title)}::${data(text)}\n`;

/** What would end the command or begin another is escaped. */
const data = (text: string): string => printable(text).trim().replaceAll("%", "%25");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
