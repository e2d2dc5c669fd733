import type { DocumentReport } from "../model/document-report.ts";
import { type FindingGroup, groupFindings } from "./finding-groups.ts";
import { gapOf } from "./gap.ts";
import { escaped } from "./markup.ts";
import { printable } from "./printable.ts";
import { evidenceOf, type ReportOptions } from "./report-options.ts";
import { verdictLine } from "./verdict-line.ts";
import { words } from "./words.ts";

interface TestCase {
  readonly name: string;
  readonly result: "passed" | "failure" | "error";
  /** `blocco` or `revisione` of a failure; the reason of an error. */
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
}

/**
 * The report as JUnit XML, as Surefire writes it and Jenkins and GitLab read it: a suite per document, a case per rule
 * with findings and one for what was examined. What blocks or has to be reviewed fails, what could not be examined is
 * an error, notices pass. No time stands in it, so that equal runs give equal bytes.
 */
export function junitReport(reports: readonly DocumentReport[], options: ReportOptions): string {
  const suites = reports.map((report) => ({ report, cases: casesOf(report, options) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="omissis" ${counts(all)}>`,
    ...suites.flatMap(({ report, cases }) => [
      `  <testsuite name="${text(report.file)}" ${counts(cases)} skipped="0">`,
      "    <properties>",
      ...properties(report, options).map(([name, value]) => `      <property name="${name}" value="${text(value)}"/>`),
      "    </properties>",
      ...cases.flatMap((one) => caseLines(one, report)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

const counts = (cases: readonly TestCase[]): string => {
  const count = (result: string): number => cases.filter((one) => one.result === result).length;
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}"`;
};

const properties = (report: DocumentReport, { lang, tool }: ReportOptions): [string, string][] => [
  ["notice", words(lang).heading],
  ["omissis", tool.version],
  ["rules", tool.rules],
  ["verdict", report.verdict ?? "none"],
  ["channel", report.channel ?? "none"],
  ["documentType", report.documentType?.id ?? "none"],
  ["sha256", report.sha256 ?? "none"],
  ...(report.act === undefined ? [] : [["act", String(report.act)] satisfies [string, string]]),
];

function casesOf(report: DocumentReport, options: ReportOptions): TestCase[] {
  const { lang } = options;
  const gap = gapOf(report, lang);
  const examined: TestCase = {
    name: words(lang).examined,
    result: gap === null ? "passed" : "error",
    type: report.unread?.reason ?? "coverage",
    message: gap?.text ?? verdictLine(report, { lang, showText: false, verbose: false, colour: false }),
    lines: gap === null ? [] : [gap.text, gap.remedy],
  };
  return [examined, ...groupFindings(report.findings).map((group) => groupCase(group, options))];
}

function groupCase({ severity, rule, findings }: FindingGroup, options: ReportOptions): TestCase {
  const { lang, ruleOf } = options;
  const say = words(lang);
  return {
    name: `${rule} ${say.severity[severity]}`,
    result: severity === "avviso" ? "passed" : "failure",
    type: severity,
    message: ruleOf?.(rule)?.title[lang] ?? findings[0]?.message[lang] ?? rule,
    lines: findings.flatMap((finding) => [
      [
        finding.page === null ? say.inDocument : say.onPages(String(finding.page), false),
        evidenceOf(finding, options) ?? "",
        finding.message[lang],
      ]
        .filter((part) => part !== "")
        .join(": "),
      `  ${say.remedy}: ${finding.remedy[lang]}`,
      `  ${say.source}: ${finding.source}`,
    ]),
  };
}

function caseLines({ name, result, type, message, lines }: TestCase, report: DocumentReport): string[] {
  const open = `    <testcase name="${text(name)}" classname="${text(report.file)}"`;
  const body = lines.map((line) => line.replace(/^ */, "") && `${/^ */.exec(line)?.[0]}${text(line.trim())}`);
  if (result === "passed") {
    return body.length === 0
      ? [`${open}/>`]
      : [`${open}>`, "      <system-out>", ...body, "</system-out>", "    </testcase>"];
  }
  return [
    `${open}>`,
    `      <${result} type="${text(type)}" message="${text(message)}">`,
    ...body,
    `</${result}>`,
    "    </testcase>",
  ];
}

const text = (value: string): string => escaped(printable(value));
