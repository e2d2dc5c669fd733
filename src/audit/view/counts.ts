import type Database from "libsql";
import { AUDIT_OUTCOMES, type AuditCounts, type AuditedRule, type NotExamined } from "../../model/audit-report.ts";
import { SEVERITIES } from "../../model/severity.ts";

type Rows = readonly { readonly name: string; readonly count: number }[];

const VERDICTS = ["publishable", "not-publishable", "needs-review"] as const;

/** Documents as they stand on the site: one at two addresses counts twice. */
export function auditCounts(database: Database.Database, run: number): AuditCounts {
  const rows = (query: string): Rows => database.prepare(query).all(run) as Rows;
  const outcomes = auditOutcomes(database, run);
  const findings = rows(`SELECT severity AS name, count(*) AS count FROM targets JOIN findings USING (document)
                         WHERE run = ? GROUP BY severity`);
  const left = rows("SELECT state AS name, count(*) AS count FROM targets WHERE run = ? GROUP BY state");
  return {
    documents: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    outcomes,
    verdicts: byName(VERDICTS, documentsBy(database, run, "verdict")),
    findings: byName(SEVERITIES, findings),
    left: left.filter(({ name }) => name === "left" || name === "pending").reduce((sum, { count }) => sum + count, 0),
  };
}

/** What the documents of a run came to. */
export const auditOutcomes = (database: Database.Database, run: number): AuditCounts["outcomes"] =>
  byName(AUDIT_OUTCOMES, documentsBy(database, run, "outcome"));

const documentsBy = (database: Database.Database, run: number, column: "outcome" | "verdict"): Rows =>
  database
    .prepare(
      `SELECT ${column} AS name, count(*) AS count FROM targets JOIN documents ON documents.id = document
       WHERE run = ? GROUP BY ${column}`,
    )
    .all(run) as Rows;

const byName = <Name extends string>(names: readonly Name[], rows: Rows): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, rows.find((row) => row.name === name)?.count ?? 0])) as Record<
    Name,
    number
  >;

/** What each rule found, the gravest first and then the most frequent. */
export function auditedRules(database: Database.Database, run: number): AuditedRule[] {
  const rows = database
    .prepare(
      `SELECT rule, severity, count(*) AS findings, count(DISTINCT targets.id) AS documents
       FROM targets JOIN findings USING (document) WHERE run = ? GROUP BY rule, severity`,
    )
    .all(run) as AuditedRule[];
  return rows
    .map(({ rule, severity, findings, documents }) => ({ rule, severity, findings, documents }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.documents - a.documents ||
        (a.rule < b.rule ? -1 : 1),
    );
}

interface NotExaminedRow {
  readonly reason: string;
  readonly kind: string | null;
  readonly body: string | null;
  readonly count: number;
}

/** What was met and not read, or not wholly, and what was left out, by reason; the most frequent first. */
export function notExamined(database: Database.Database, run: number): NotExamined[] {
  const rows = database
    .prepare(
      `SELECT documents.reason, documents.kind, min(body) AS body, count(*) AS count
       FROM targets JOIN documents ON documents.id = document LEFT JOIN texts ON texts.id = unread
       WHERE run = ?1 AND status <> 'read' GROUP BY documents.reason, documents.kind
       UNION ALL
       SELECT reason, NULL, NULL, count(*) FROM targets WHERE run = ?1 AND state IN ('skipped', 'left') GROUP BY reason
       ORDER BY 4 DESC, 1`,
    )
    .all(run) as NotExaminedRow[];
  return rows.map(({ reason, kind, body, count }) => ({
    reason,
    kind,
    text: body === null ? null : (JSON.parse(body) as { text: NotExamined["text"] }).text,
    count,
  }));
}
