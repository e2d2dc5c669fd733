import type Database from "libsql";
import type { AuditChanges } from "../../model/audit-report.ts";

export interface PreviousRun {
  readonly id: number;
  readonly finished: string;
}

/** The last run of the same goal that ended before this one; null when there is none. */
export function previousRun(database: Database.Database, run: number): PreviousRun | null {
  const row = database
    .prepare(
      `SELECT id, finished FROM runs WHERE id < ?1 AND finished IS NOT NULL
       AND goal = (SELECT goal FROM runs WHERE id = ?1) ORDER BY id DESC LIMIT 1`,
    )
    .get(run) as PreviousRun | undefined;
  return row === undefined ? null : { id: row.id, finished: row.finished };
}

/** Findings that stop publication or ask a person; the others inform, and are no news. */
const GRAVE = "severity IN ('blocco', 'revisione')";

/** `here` without `there`: the same address, the same rule and value. */
const beyond = (here: string, there: string): string =>
  `SELECT count(*) AS count FROM targets AS t JOIN findings AS f USING (document)
   WHERE t.run = ${here} AND ${GRAVE} AND NOT EXISTS (
     SELECT 1 FROM targets AS o JOIN findings AS g USING (document)
     WHERE o.run = ${there} AND o.mark = t.mark AND g.identity = f.identity)`;

export function auditChanges(database: Database.Database, run: number, previous: PreviousRun): AuditChanges {
  const count = (query: string): number =>
    (database.prepare(query).get(run, previous.id) as { readonly count: number }).count;
  const both = `FROM targets AS t JOIN targets AS o ON o.mark = t.mark AND o.run = ?2
                WHERE t.run = ?1 AND t.document IS NOT NULL AND o.document IS NOT NULL`;
  const same = count(`SELECT count(*) AS count ${both} AND t.document = o.document`);
  const changed = count(`SELECT count(*) AS count ${both} AND t.document <> o.document`);
  const only = (here: string, there: string, extra = ""): number =>
    count(`SELECT count(*) AS count FROM targets AS t WHERE t.run = ${here} AND t.document IS NOT NULL AND NOT EXISTS
           (SELECT 1 FROM targets AS o WHERE o.run = ${there} AND o.mark = t.mark ${extra})`);
  const lost = count(beyond("?2", "?1"));
  // What this run left for another time is not gone.
  const gone = count(
    `${beyond("?2", "?1")} AND NOT EXISTS (SELECT 1 FROM targets AS o WHERE o.run = ?1 AND o.mark = t.mark)`,
  );
  const unread = count(
    `${beyond("?2", "?1")} AND EXISTS (SELECT 1 FROM targets AS o WHERE o.run = ?1 AND o.mark = t.mark AND o.document IS NULL)`,
  );
  return {
    since: previous.finished,
    documents: { new: only("?1", "?2", "AND o.document IS NOT NULL"), changed, same, gone: only("?2", "?1") },
    findings: { new: count(beyond("?1", "?2")), fixed: lost - gone - unread, gone },
  };
}
