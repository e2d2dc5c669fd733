import { createHash } from "node:crypto";
import type { AuditReport } from "../src/index.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";
import { type Context, wantsColour } from "./context.ts";
import type { FormatTarget } from "./format-option.ts";
import { writeOutput } from "./output-file.ts";
import { ruleTitle } from "./rule-lookup.ts";

export const AUDIT_FORMATS = ["text", "json", "html", "csv", "xlsx", "letter"] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

export interface AuditPrintOptions {
  readonly format?: AuditFormat;
  readonly output?: string;
  readonly reports?: readonly FormatTarget<AuditFormat>[];
  readonly showText?: boolean;
  readonly quiet?: boolean;
}

/** Prints the report on an audit, and writes those that were asked for beside it. @throws OutputNotWritable */
export async function printAudit(
  report: AuditReport,
  catalog: RuleCatalog,
  { format = "text", output, reports = [], showText = false, quiet = false }: AuditPrintOptions,
  context: Context,
): Promise<void> {
  const [
    { auditCsv },
    { auditHtml },
    { auditJson },
    { auditLetter },
    { auditText },
    { auditWorkbook },
    { packedWorkbook },
  ] = await Promise.all([
    import("../src/report/audit-csv.ts"),
    import("../src/report/audit-html.ts"),
    import("../src/report/audit-json.ts"),
    import("../src/report/audit-letter.ts"),
    import("../src/report/audit-text.ts"),
    import("../src/report/audit-workbook.ts"),
    import("./packed-workbook.ts"),
  ]);
  const { lang, version, stdout, env } = context;
  const tool = { version, rules: catalog.version };
  const shown = { lang, showText, tool, titleOf: (rule: string) => ruleTitle(catalog, rule) };
  const rendered = (as: Exclude<AuditFormat, "xlsx">, toTerminal: boolean): Iterable<string> => {
    if (as === "json") return auditJson(report, tool, { lang, showText });
    if (as === "html") return [auditHtml(report, { ...shown, digestOf })];
    if (as === "csv") return auditCsv(report, shown);
    if (as === "letter") return [auditLetter(report, shown)];
    const colour = toTerminal && wantsColour(stdout, env);
    return [auditText(report, { lang, showText, verbose: false, colour, titleOf: (rule) => ruleTitle(catalog, rule) })];
  };
  const content = (as: AuditFormat) =>
    as === "xlsx" ? packedWorkbook(auditWorkbook(report, shown)) : rendered(as, false);
  for (const { format, file } of reports) await writeOutput(file, content(format), true);
  if (output !== undefined) await writeOutput(output, content(format), true);
  else if (format !== "xlsx" && (format !== "text" || !quiet))
    for (const piece of rendered(format, true)) stdout.write(piece);
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64");
