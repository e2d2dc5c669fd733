import type Database from "libsql";

/**
 * Deletes the runs that began more than `days` days ago, and what only they had. What is deleted is overwritten, and the
 * file shrinks.
 * @return number of runs deleted
 */
export function purgeOld(database: Database.Database, days: number, now = Date.now()): number {
  const before = new Date(now - days * 86_400_000).toISOString();
  const { changes } = database.prepare("DELETE FROM runs WHERE started < ?").run(before);
  if (changes === 0) return 0;
  database.exec(`BEGIN IMMEDIATE;
    DELETE FROM documents WHERE id NOT IN (SELECT document FROM targets WHERE document IS NOT NULL);
    DELETE FROM texts WHERE id NOT IN (SELECT body FROM findings UNION SELECT unread FROM documents WHERE unread IS NOT NULL);
    COMMIT;`);
  database.exec("VACUUM");
  database.pragma("wal_checkpoint(TRUNCATE)");
  return changes;
}
