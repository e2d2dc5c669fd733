import type { Lang } from "../model/local-text.ts";
import type { RedactionRecord } from "./redaction-record.ts";

export const REGISTER_SCHEMA = "https://omissis.example/schema/register-1.json";

/** Who redacted, when, and with what. */
export interface RegisterDetails {
  readonly tool: { readonly version: string; readonly rules: string };
  /** Who ran the program; null when that was not told. */
  readonly operator: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** Names of the files, null where a name itself tells a datum. */
  readonly names: { readonly input: string | null; readonly output: string | null };
}

/** The register of a redaction for programs (`rules/schema/register-1.schema.json`). */
export function registerJson(record: RedactionRecord, details: RegisterDetails, lang: Lang): string {
  const { tool, operator, at, names } = details;
  const file = {
    schema: REGISTER_SCHEMA,
    tool: { name: "omissis", ...tool },
    at,
    operator,
    input: { name: names.input, ...record.input },
    output: { name: names.output, ...record.output },
    channel: record.channel,
    boxes: record.entries.map(({ reason, ...entry }) => ({ ...entry, reason: reason[lang] })),
    left: record.left,
    coverage: record.coverage,
    verification: record.checks.map(({ id, passed, detail }) => ({ id, passed, detail: detail[lang] })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
