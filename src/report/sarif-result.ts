import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { Severity } from "../model/severity.ts";
import { fileUri } from "./file-uri.ts";
import { GAP_RULE, type Gap } from "./gap.ts";
import { outwardBox } from "./outward-box.ts";
import { evidenceOf, type ReportOptions } from "./report-options.ts";
import { words } from "./words.ts";

const LEVEL: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  blocco: "error",
  revisione: "warning",
  avviso: "note",
};

/** What a result refers to: the document's place among the artifacts, the rules of the run in their order. */
export interface ResultContext {
  readonly index: number;
  readonly rules: readonly string[];
  readonly options: ReportOptions;
}

/** A finding as a result (SARIF 2.1.0, 3.27). */
export function findingResult(finding: Finding, report: DocumentReport, context: ResultContext) {
  const { options } = context;
  const { lang } = options;
  const text = evidenceOf(finding, options);
  return {
    ...ruleReference(finding.rule, context),
    level: LEVEL[finding.severity],
    message: {
      text: [finding.message[lang], finding.remedy[lang]].join(" "),
    },
    locations: [location(finding, report, context)],
    partialFingerprints: fingerprints(finding, report, options),
    properties: {
      severity: finding.severity,
      stage: finding.stage,
      kind: finding.kind,
      category: finding.category,
      text,
      remedy: finding.remedy[lang],
      source: finding.source,
    },
  };
}

/** What was not examined as a result. */
export const gapResult = (gap: Gap, report: DocumentReport, context: ResultContext) => ({
  ...ruleReference(GAP_RULE, context),
  level: "warning",
  message: { text: `${gap.text} ${gap.remedy}` },
  locations: [location(null, report, context)],
  partialFingerprints: { "omissisPlace/v1": GAP_RULE },
  properties: { severity: "revisione", remedy: gap.remedy },
});

const ruleReference = (rule: string, { rules }: ResultContext) => ({ ruleId: rule, ruleIndex: rules.indexOf(rule) });

function location(finding: Finding | null, report: DocumentReport, { index, options }: ResultContext) {
  const uri = fileUri(report.file);
  const physicalLocation = { artifactLocation: { uri, index } };
  if (finding === null || finding.page === null) return { physicalLocation };
  const { page, bbox, boxes } = finding;
  return {
    physicalLocation,
    logicalLocations: [
      {
        name: words(options.lang).onPages(String(page), false),
        fullyQualifiedName: `${uri}#page=${page}`,
        kind: "page",
      },
    ],
    properties: {
      page,
      bbox: bbox && outwardBox(bbox),
      ...(boxes === undefined ? {} : { boxes: boxes.map(outwardBox) }),
    },
  };
}

/**
 * By the place, which tells nothing of the datum, and by the datum where there is a key: a hash without one can be
 * guessed.
 */
function fingerprints(finding: Finding, report: DocumentReport, { fingerprintOf }: ReportOptions) {
  const { rule, page, bbox } = finding;
  const place = [rule, page ?? "document", ...(bbox === null ? [] : [outwardBox(bbox).join(",")])].join(";");
  const keyed = fingerprintOf?.(finding, report) ?? null;
  return { "omissisPlace/v1": place, ...(keyed === null ? {} : { "omissisKeyed/v1": keyed }) };
}
