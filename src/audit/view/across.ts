import { Buffer } from "node:buffer";
import type { AcrossDocuments, RepeatedCopy, RepeatedValue } from "../../model/audit-report.ts";
import type { AuditStore } from "../store/audit-store.ts";

/** Groups told, and documents of each that are named by their number. */
const MOST_GROUPS = 50;
const MOST_NAMED = 20;

/** The documents of a run with their numbers, as the list of documents gives them. */
const NUMBERED = `WITH numbered AS (
  SELECT t.document, evidence.sha256, row_number() OVER (ORDER BY t.id) AS number
  FROM targets AS t JOIN evidence ON evidence.target = t.id WHERE t.run = ?1 AND t.document IS NOT NULL)`;

interface GroupRow {
  readonly numbers: string;
  readonly documents: number;
}

interface ValueRow extends GroupRow {
  readonly rule: string;
  readonly shown: Uint8Array;
}

/**
 * What is seen only by looking at many documents: equal contents at several addresses, one person's code or account in
 * several documents, and what one document hides and another shows. Values are compared by their marks.
 */
export function acrossDocuments(store: AuditStore, run: number): AcrossDocuments {
  return {
    copies: copiesIn(store, run),
    repeated: valuesIn(store, run, REPEATED),
    hiddenElsewhere: valuesIn(store, run, HIDDEN_ELSEWHERE),
  };
}

function copiesIn({ database }: AuditStore, run: number): RepeatedCopy[] {
  const rows = database
    .prepare(
      `${NUMBERED} SELECT group_concat(number) AS numbers, count(*) AS documents
       FROM numbered JOIN documents AS d ON d.id = document WHERE numbered.sha256 IS NOT NULL AND d.kind <> 'html'
       GROUP BY numbered.sha256 HAVING count(*) > 1 ORDER BY 2 DESC, min(number) LIMIT ${MOST_GROUPS}`,
    )
    .all(run) as GroupRow[];
  return rows.map(groupOf);
}

/** Codes and accounts stand for one person; names may be those of several. */
const REPEATED = `${NUMBERED}
  SELECT min(rule) AS rule, min(shown) AS shown, group_concat(DISTINCT number) AS numbers, count(DISTINCT number) AS documents
  FROM numbered JOIN findings AS f USING (document)
  WHERE f.stage = 'personal-data' AND f.rule IN ('data/cf-persona-fisica', 'data/iban') AND f.value IS NOT NULL
  GROUP BY f.value HAVING count(DISTINCT number) > 1 ORDER BY 4 DESC, min(number) LIMIT ${MOST_GROUPS}`;

/** Hidden in one document, and found readable in one that does not hide it. */
const HIDDEN_ELSEWHERE = `${NUMBERED}
  SELECT min(hidden.rule) AS rule, min(shows.shown) AS shown, group_concat(DISTINCT n.number) AS numbers,
    count(DISTINCT n.number) AS documents
  FROM findings AS hidden
    JOIN findings AS shows ON shows.value = hidden.value AND shows.stage = 'personal-data' AND shows.document <> hidden.document
    JOIN numbered AS n ON n.document IN (hidden.document, shows.document)
  WHERE hidden.stage = 'leak' AND hidden.value IS NOT NULL
    AND hidden.document IN (SELECT document FROM numbered) AND shows.document IN (SELECT document FROM numbered)
  GROUP BY hidden.value ORDER BY 4 DESC, min(n.number) LIMIT ${MOST_GROUPS}`;

function valuesIn({ database, vault }: AuditStore, run: number, query: string): RepeatedValue[] {
  const rows = database.prepare(query).all(run) as ValueRow[];
  return rows.map((row) => {
    const { masked } = JSON.parse(vault.open(Buffer.from(row.shown))) as { readonly masked: string };
    return { ...groupOf(row), rule: row.rule, masked };
  });
}

function groupOf({ numbers, documents }: GroupRow): RepeatedCopy {
  const sorted = numbers
    .split(",")
    .map(Number)
    .sort((a, b) => a - b);
  return { numbers: sorted.slice(0, MOST_NAMED), documents };
}
