import { Buffer } from "node:buffer";
import type { AuditChange, AuditedDocument } from "../../model/audit-report.ts";
import type { DocumentReport, Unread } from "../../model/document-report.ts";
import { Evidence, type Mask } from "../../model/evidence.ts";
import type { Finding } from "../../model/finding.ts";
import type { AuditStore } from "../store/audit-store.ts";
import { maskedAddress } from "./masked-address.ts";

interface DocumentRow
  extends Pick<DocumentReport, "sha256" | "pages" | "status" | "channel" | "verdict">,
    Pick<AuditedDocument, "kind" | "outcome"> {
  readonly target: number;
  readonly document: number;
  readonly address: Uint8Array;
  readonly hints: string | null;
  readonly at: string;
  readonly body: string | null;
  readonly rest: Uint8Array;
  readonly earlier: number | null;
}

interface FindingRow extends Pick<Finding, "rule" | "stage" | "kind" | "category" | "severity" | "page"> {
  readonly place: string | null;
  readonly shown: Uint8Array | null;
  readonly body: string;
}

/** Rows read at once. */
const BATCH = 200;

/** The documents of a run in the order of their targets, read from the store a few at a time. */
export function* auditedDocuments(
  store: AuditStore,
  run: number,
  previous: number | null,
  showText: boolean,
): Iterable<AuditedDocument> {
  const select = store.database.prepare(
    `SELECT t.id AS target, t.document, t.address, t.hints, at, d.sha256, d.kind, pages, status, channel, verdict,
       outcome, body, rest, (SELECT o.document FROM targets AS o WHERE o.run = ?2 AND o.mark = t.mark) AS earlier
     FROM targets AS t JOIN documents AS d ON d.id = t.document JOIN evidence ON evidence.target = t.id
       LEFT JOIN texts ON texts.id = d.unread
     WHERE t.run = ?1 AND t.id > ?3 ORDER BY t.id LIMIT ${BATCH}`,
  );
  let number = 0;
  for (let after = 0; ; ) {
    const rows = select.all(run, previous ?? -1, after) as DocumentRow[];
    for (const row of rows) {
      after = row.target;
      yield audited(store, row, ++number, previous !== null, showText);
    }
    if (rows.length < BATCH) return;
  }
}

function audited(
  store: AuditStore,
  row: DocumentRow,
  number: number,
  hasPrevious: boolean,
  showText: boolean,
): AuditedDocument {
  const { vault } = store;
  const address = vault.open(Buffer.from(row.address));
  const rest = JSON.parse(vault.open(Buffer.from(row.rest))) as Rest;
  const { date = null } = (row.hints === null ? {} : JSON.parse(row.hints)) as { date?: string };
  return {
    number,
    kind: row.kind,
    outcome: row.outcome,
    readAt: row.at,
    published: date,
    change: hasPrevious ? changeOf(row) : null,
    report: {
      file: showText ? address : maskedAddress(address, number, row.kind),
      sha256: row.sha256,
      pages: row.pages,
      status: row.status,
      unread: row.body === null ? null : (JSON.parse(row.body) as Unread),
      channel: row.channel,
      verdict: row.verdict,
      ...rest,
      leftOut: rest.leftOut.map((one) => ({ ...one, examples: one.examples.map(shownAs) })),
      findings: findingsOf(store, row.document),
    },
  };
}

type Rest = Pick<DocumentReport, "coverage" | "documentType" | "publication"> & {
  readonly leftOut: readonly (Omit<DocumentReport["leftOut"][number], "examples"> & { readonly examples: string[] })[];
};

const changeOf = ({ earlier, document }: DocumentRow): AuditChange =>
  earlier === null ? "new" : earlier === document ? "same" : "changed";

function findingsOf({ database, vault }: AuditStore, document: number): Finding[] {
  const rows = database
    .prepare(
      `SELECT rule, stage, kind, category, severity, page, place, shown, texts.body
       FROM findings JOIN texts ON texts.id = findings.body WHERE document = ? ORDER BY ordinal`,
    )
    .all(document) as FindingRow[];
  return rows.map(({ rule, stage, kind, category, severity, page, place, shown, body }) => {
    const { bbox = null, boxes } = (place === null ? {} : JSON.parse(place)) as Pick<Finding, "boxes"> & {
      bbox?: Finding["bbox"];
    };
    return {
      rule,
      stage,
      kind,
      category,
      severity,
      page,
      bbox,
      ...(boxes === undefined ? {} : { boxes }),
      evidence: shown && maskedEvidence(vault.open(Buffer.from(shown))),
      ...(JSON.parse(body) as Pick<Finding, "message" | "remedy" | "source">),
    };
  });
}

/** An evidence of which the mask is all that is left; it prints as the first one did. */
function maskedEvidence(json: string): Evidence {
  const { mask, masked } = JSON.parse(json) as { readonly mask: Mask; readonly masked: string };
  return mask === "identifier" ? shownAs(masked) : new Evidence(masked, mask);
}

/** A mask as an evidence that is shown so; of an identifier the last characters, where the mask shows any. */
function shownAs(masked: string): Evidence {
  if (masked.startsWith("[")) return new Evidence(masked, { word: masked.slice(1, -1) });
  return new Evidence(masked === "…" ? masked : masked.padStart(6, "…"), "identifier");
}
