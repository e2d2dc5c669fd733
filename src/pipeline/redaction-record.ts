import { type RedactionRecord, recordedEntries } from "../redaction/redaction-record.ts";
import { sha256Of } from "./opened-source.ts";
import { burnedTexts } from "./planned-secrets.ts";
import type { BurnedDocument, RedactionInput } from "./redacted-document.ts";

/** What the register tells of a redaction. */
export function redactionRecord(
  { plan, findings, document }: Pick<RedactionInput, "plan" | "findings" | "document">,
  { bytes, checks }: Pick<BurnedDocument, "bytes" | "checks">,
): RedactionRecord {
  const hidden = document.seen.flatMap((_, index) => burnedTexts(plan, index + 1, document));
  const known = new Set(findings.flatMap(({ message }) => [message.it, message.en]));
  return {
    input: { sha256: plan.sha256, pages: plan.pages },
    output: { sha256: sha256Of(bytes) },
    channel: plan.channel,
    entries: recordedEntries(plan.entries, hidden, known),
    left: plan.entries.filter(({ burn }) => !burn).length,
    coverage: document.coverage,
    checks,
  };
}
