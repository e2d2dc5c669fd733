import type Database from "libsql";
import type { Finding } from "../../model/finding.ts";
import { documentOutcome } from "../document-outcome.ts";
import type { Examination } from "../work.ts";
import { TextTable } from "./text-table.ts";
import type { Vault } from "./vault.ts";

/** Examinations of documents, with their findings. What they recovered is kept as marks and sealed masks. */
export class DocumentTable {
  readonly #vault: Vault;
  readonly #texts: TextTable;
  readonly #find: Database.Statement;
  readonly #add: Database.Statement;
  readonly #addFinding: Database.Statement;

  constructor(database: Database.Database, vault: Vault) {
    this.#vault = vault;
    this.#texts = new TextTable(database);
    // Its parameter is handed over in a list: the driver takes a single object for parameters by name.
    this.#find = database.prepare("SELECT id, term FROM documents WHERE mark = ?");
    this.#add = database.prepare(`INSERT OR IGNORE INTO documents
      (mark, sha256, kind, pages, pictures, status, reason, unread, channel, verdict, outcome, term, judged, rest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#addFinding = database.prepare(`INSERT INTO findings
      (document, ordinal, rule, stage, kind, category, severity, page, place, identity, value, shown, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  }

  /** The examination with that mark and its term; null when there is none. */
  find(mark: Uint8Array): { readonly id: number; readonly term: string | null } | null {
    const row = this.#find.get([mark]) as { id: number; term: string | null } | undefined;
    return row === undefined ? null : { id: row.id, term: row.term };
  }

  /** Adds an examination, within a transaction of the caller; gives the id of the one that is there if it is. */
  add(examination: Examination, judged: string): number {
    const { mark, kind, report, term } = examination;
    const { changes } = this.#add.run(
      mark,
      report.sha256,
      kind,
      report.pages,
      report.pages !== null && report.pages > 0 && report.coverage?.picturePages.length === report.pages ? 1 : 0,
      report.status,
      report.unread?.reason ?? null,
      report.unread && this.#texts.idOf(report.unread),
      report.channel,
      report.verdict,
      documentOutcome(report),
      term,
      judged,
      this.#vault.seal(restOf(examination)),
    );
    const { id } = this.#find.get([mark]) as { id: number };
    if (changes > 0) report.findings.forEach((finding, ordinal) => void this.#addOne(id, ordinal, finding));
    return id;
  }

  /** After a rollback. */
  forget(): void {
    this.#texts.forget();
  }

  #addOne(document: number, ordinal: number, finding: Finding): void {
    const { rule, stage, kind, category, severity, page, bbox, boxes, evidence, message, remedy, source } = finding;
    const value = evidence === null ? null : comparable(evidence.reveal());
    this.#addFinding.run(
      document,
      ordinal,
      rule,
      stage,
      kind,
      category,
      severity,
      page,
      bbox && JSON.stringify({ bbox, boxes }),
      this.#vault.mark("finding", rule, value ?? placeText(page, bbox)),
      value === null ? null : this.#vault.mark("value", value),
      evidence && this.#vault.seal(JSON.stringify({ mask: evidence.mask, masked: evidence.masked() })),
      this.#texts.idOf({ message, remedy, source }),
    );
  }
}

/** Case and spaces are how a value is written, not what it is. */
const comparable = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();

const placeText = (page: number | null, bbox: Finding["bbox"]): string =>
  ["place", page ?? "", ...(bbox ?? []).map((side) => side.toFixed(1))].join(" ");

/** What reports show and nobody searches. Examples of what was left out are masked here. */
const restOf = ({ report: { coverage, documentType, publication, leftOut } }: Examination): string =>
  JSON.stringify({ coverage, documentType, publication, leftOut });
