import type { DocumentReport } from "../model/document-report.ts";
import { fileUri } from "./file-uri.ts";
import { distinct } from "./finding-groups.ts";
import { GAP_RULE, gapOf } from "./gap.ts";
import type { ReportOptions } from "./report-options.ts";
import { findingResult, gapResult } from "./sarif-result.ts";
import { sarifRule } from "./sarif-rule.ts";
import { words } from "./words.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * The report as SARIF 2.1.0 (OASIS standard), one run for all documents, with a line end. A PDF has no lines: pages are
 * logical locations, and page and box are properties of the location. What was not examined is a result too, and a
 * notification.
 */
export function sarifReport(reports: readonly DocumentReport[], options: ReportOptions): string {
  const { lang, tool } = options;
  const gaps = reports.map((report) => gapOf(report, lang));
  const rules = distinct([
    ...reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    ...(gaps.some((gap) => gap !== null) ? [GAP_RULE] : []),
  ]);
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "omissis",
            version: tool.version,
            semanticVersion: tool.version,
            language: lang,
            rules: rules.map((rule) => sarifRule(rule, options)),
            properties: { rules: tool.rules },
          },
        },
        invocations: [
          {
            executionSuccessful: reports.every(({ status }) => status !== "unreadable"),
            toolExecutionNotifications: reports.flatMap((report, index) => notification(report, index, options)),
          },
        ],
        artifacts: reports.map((report) => artifact(report)),
        results: reports.flatMap((report, index) => {
          const gap = gaps[index] ?? null;
          return [
            ...report.findings.map((finding) => findingResult(finding, report, { index, rules, options })),
            ...(gap === null ? [] : [gapResult(gap, report, { index, rules, options })]),
          ];
        }),
        properties: { notice: words(lang).heading },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const artifact = (report: DocumentReport) => ({
  location: { uri: fileUri(report.file) },
  mimeType: /\.p7m$/i.test(report.file) ? "application/pkcs7-mime" : "application/pdf",
  ...(report.sha256 === null ? {} : { hashes: { "sha-256": report.sha256 } }),
  properties: {
    pages: report.pages,
    status: report.status,
    channel: report.channel,
    documentType: report.documentType?.id ?? null,
    verdict: report.verdict,
    ...(report.act === undefined ? {} : { act: report.act }),
  },
});

function notification(report: DocumentReport, index: number, { lang }: ReportOptions) {
  const { unread } = report;
  if (unread === null) return [];
  return [
    {
      descriptor: { id: unread.reason },
      level: report.status === "unreadable" ? "error" : "warning",
      message: { text: `${unread.text[lang]} ${unread.remedy[lang]}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(report.file), index } } }],
    },
  ];
}
