import type { Coverage } from "../model/coverage.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { LeftOut } from "../model/left-out.ts";
import type { Lang } from "../model/local-text.ts";
import type { Publication } from "../model/publication.ts";
import type { Verdict } from "../model/verdict.ts";
import { outwardBox } from "./outward-box.ts";
import { pageRanges } from "./page-ranges.ts";
import type { ExceptionCounts, Tool, VerificationOutcome } from "./report-options.ts";

export const SCHEMA_ID = "https://omissis.example/schema/report-1.json";

export interface JsonOptions {
  readonly lang: Lang;
  /** Prints recovered texts and personal data as they are. */
  readonly showText: boolean;
  readonly exceptions?: ExceptionCounts | undefined;
  readonly verification?: VerificationOutcome | undefined;
}

/**
 * The report for programs, version 1 of the contract (`rules/schema/report-1.schema.json`): one object for all
 * documents, in their order, with a line end.
 */
export function jsonReport(reports: readonly DocumentReport[], tool: Tool, options: JsonOptions): string {
  const count = (verdict: Verdict): number => reports.filter((report) => report.verdict === verdict).length;
  const report = {
    schema: SCHEMA_ID,
    tool: { name: "omissis", version: tool.version, rules: tool.rules },
    documents: reports.map((report) => documentJson(report, options)),
    summary: {
      publishable: count("publishable"),
      "not-publishable": count("not-publishable"),
      "needs-review": count("needs-review"),
    },
    ...(options.exceptions === undefined ? {} : { exceptions: options.exceptions }),
    ...(options.verification === undefined
      ? {}
      : { verification: verificationJson(options.verification, options.lang) }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const verificationJson = ({ passed, bars, checks }: VerificationOutcome, lang: Lang) => ({
  passed,
  bars,
  checks: checks.map(({ id, passed, detail }) => ({ id, passed, detail: detail[lang] })),
});

/** One document as the contract has it. */
export const documentJson = (report: DocumentReport, options: JsonOptions) => ({
  file: report.file,
  ...(report.act === undefined ? {} : { act: report.act }),
  sha256: report.sha256,
  pages: report.pages,
  status: report.status,
  reason: report.unread?.reason ?? null,
  coverage: report.coverage && { leaks: leaksCoverage(report.coverage), ocr: ocrCoverage(report.coverage) },
  documentType: report.documentType && { ...report.documentType },
  channel: report.channel,
  verdict: report.verdict,
  publication: report.publication && publicationJson(report.publication, options.lang),
  findings: report.findings.map((finding) => findingJson(finding, options)),
  leftOut: report.leftOut.map((leftOut) => leftOutJson(leftOut, options)),
});

const leftOutJson = ({ rule, kind, page, count, examples }: LeftOut, { showText }: JsonOptions) => ({
  rule,
  kind,
  page,
  count,
  examples: examples.map((text) => (showText ? text.reveal() : text.masked())),
});

/** `full`, or what was not examined. */
function leaksCoverage({ leaksMissing, structure }: Coverage): string {
  const missing = [
    ...(leaksMissing.length > 0 ? [`pages ${pageRanges(leaksMissing)} missing`] : []),
    ...(structure ? [] : ["structure missing"]),
  ];
  return missing.length === 0 ? "full" : missing.join("; ");
}

/** `none-needed`, `off`, or the pages read, then those that were not and those that a person has to look at. */
function ocrCoverage({ picturePages, ocrPages, doubtfulPages }: Coverage): string {
  if (picturePages.length === 0) return "none-needed";
  if (ocrPages.length === 0) return "off";
  const missing = picturePages.filter((page) => !ocrPages.includes(page));
  return [
    `pages ${pageRanges(ocrPages)}`,
    ...(missing.length > 0 ? [`pages ${pageRanges(missing)} missing`] : []),
    ...(doubtfulPages.length > 0 ? [`pages ${pageRanges(doubtfulPages)} doubtful`] : []),
  ].join("; ");
}

const publicationJson = (publication: Publication, lang: Lang) => ({
  row: publication.row,
  channels: publication.channels.map((term) => ({
    channel: term.channel,
    section: term.section,
    from: term.from,
    until: term.until,
    untilReason: term.untilReason?.[lang] ?? null,
    indexable: term.indexable,
    rule: term.rule,
  })),
  notes: publication.notes.map((note) => note[lang]),
});

const findingJson = (finding: Finding, { lang, showText }: JsonOptions) => ({
  rule: finding.rule,
  stage: finding.stage,
  kind: finding.kind,
  category: finding.category,
  severity: finding.severity,
  page: finding.page,
  bbox: finding.bbox && outwardBox(finding.bbox),
  ...(finding.boxes === undefined ? {} : { boxes: finding.boxes.map(outwardBox) }),
  text: (showText ? finding.evidence?.reveal() : finding.evidence?.masked()) ?? null,
  message: finding.message[lang],
  remedy: finding.remedy[lang],
  source: finding.source,
  ...(finding.because === undefined ? {} : { because: finding.because.map((sign) => sign[lang]) }),
});
