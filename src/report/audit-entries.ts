import { AUDIT_OUTCOMES, type AuditedDocument, type AuditOutcome, type AuditReport } from "../model/audit-report.ts";
import type { Severity } from "../model/severity.ts";

/** A document as lists of an audit show it. */
export interface AuditEntry extends Pick<AuditedDocument, "number" | "kind" | "outcome" | "change" | "published"> {
  readonly report: AuditedDocument["report"];
  /** Findings of each severity. */
  readonly blocks: number;
  readonly reviews: number;
  /** Last day on its channel, `YYYY-MM-DD`; null when unknown. */
  readonly until: string | null;
}

export interface AuditEntries {
  /** The worst first; the gravest of them have the most reasons. */
  readonly entries: readonly AuditEntry[];
  /** Documents that are not among the entries. */
  readonly more: number;
  /** Number of documents by kind of file and outcome, the most frequent kind first. */
  readonly kinds: readonly (readonly [kind: string, outcomes: Readonly<Record<AuditOutcome, number>>])[];
}

/** Goes once through the documents of an audit, and keeps `most` of them: a site may have more than fit on a page. */
export function auditEntries(report: AuditReport, most: number): AuditEntries {
  const kept = new Map<AuditOutcome, AuditEntry[]>(AUDIT_OUTCOMES.map((outcome) => [outcome, []]));
  const kinds = new Map<string, Record<AuditOutcome, number>>();
  for (const document of report.documents()) {
    const ofKind = kinds.get(document.kind) ?? { blocked: 0, review: 0, unread: 0, clear: 0 };
    ofKind[document.outcome]++;
    kinds.set(document.kind, ofKind);
    const entries = kept.get(document.outcome) ?? [];
    entries.push(entryOf(document));
    if (entries.length >= 2 * most) entries.sort(graver).splice(most);
  }
  const all = AUDIT_OUTCOMES.flatMap((outcome) => (kept.get(outcome) ?? []).sort(graver));
  const entries = all.slice(0, most);
  const total = (counts: Readonly<Record<AuditOutcome, number>>): number =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    entries,
    more: report.counts.documents - entries.length,
    kinds: [...kinds].sort(([, a], [, b]) => total(b) - total(a)),
  };
}

const graver = (a: AuditEntry, b: AuditEntry): number =>
  b.blocks - a.blocks || b.reviews - a.reviews || a.number - b.number;

function entryOf({ number, kind, outcome, change, published, report }: AuditedDocument): AuditEntry {
  const count = (severity: Severity): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const until = report.publication?.channels.find(({ channel }) => channel === report.channel)?.until ?? null;
  return {
    number,
    kind,
    outcome,
    change,
    published,
    report,
    blocks: count("blocco"),
    reviews: count("revisione"),
    until,
  };
}
