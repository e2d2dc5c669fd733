import type { AuditedDocument, AuditReport } from "../model/audit-report.ts";
import { documentJson, type JsonOptions, SCHEMA_ID } from "./json.ts";
import type { Tool } from "./report-options.ts";

/**
 * An audit for programs: the object of version 1 of the contract, in which each document also tells its place in the
 * audit (`audit`), and the summary all that can be counted. It comes piece by piece, for it may be longer than memory.
 */
export function* auditJson(report: AuditReport, tool: Tool, options: JsonOptions): Iterable<string> {
  const head = { schema: SCHEMA_ID, tool: { name: "omissis", version: tool.version, rules: tool.rules } };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "documents": [`;
  let isFirst = true;
  for (const document of report.documents()) {
    yield `${isFirst ? "" : ","}\n${indented(auditedJson(document, options))}`;
    isFirst = false;
  }
  yield `${isFirst ? "" : "\n  "}],\n`;
  yield `${JSON.stringify(tailOf(report, options), null, 2).slice(2)}\n`;
}

const auditedJson = (
  { number, kind, outcome, readAt, published, change, report }: AuditedDocument,
  options: JsonOptions,
) => ({
  ...documentJson(report, options),
  audit: { number, kind, outcome, readAt, published, change },
});

function tailOf(
  { goal, started, finished, counts, changes, rules, notExamined, across, duties }: AuditReport,
  options: JsonOptions,
) {
  const { documents, outcomes, verdicts, findings, left } = counts;
  return {
    summary: { ...verdicts, documents, outcomes, findings, left },
    audit: {
      // The name of a file may tell of a person, and so may that of a folder.
      target: options.showText ? goal : null,
      started,
      finished,
      changes,
      rules,
      notExamined: notExamined.map(({ reason, kind, count }) => ({ reason, kind, count })),
      across,
      duties: duties.map(({ id, result, examined, failing, missing }) => ({ id, result, examined, failing, missing })),
    },
  };
}

const indented = (value: unknown): string => JSON.stringify(value, null, 2).replace(/^/gm, "    ");
