import type Database from "libsql";
import type { AuditPoint } from "../../model/audit-report.ts";
import { auditOutcomes } from "./counts.ts";

/** Audits shown at most. */
const MOST = 24;

/** The audits of the same target up to a run that have ended, in their order; the last ones when there are many. */
export function auditHistory(database: Database.Database, run: number): AuditPoint[] {
  const rows = database
    .prepare(
      `SELECT id, finished FROM runs WHERE id <= ?1 AND finished IS NOT NULL
       AND goal = (SELECT goal FROM runs WHERE id = ?1) ORDER BY id DESC LIMIT ${MOST}`,
    )
    .all(run) as { readonly id: number; readonly finished: string }[];
  return rows.reverse().map(({ id, finished }) => ({ finished, outcomes: auditOutcomes(database, id) }));
}
