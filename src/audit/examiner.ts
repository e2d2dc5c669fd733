import { createHash } from "node:crypto";
import { basename } from "node:path";
import { sniff } from "../intake/file-kind.ts";
import type { Source } from "../intake/source.ts";
import { unreadDocument } from "../intake/unread-document.ts";
import type { DocumentReport } from "../model/document-report.ts";
import { KnownFailure, UsageFailure } from "../model/failure.ts";
import { PROGRAM_FAILED } from "./program-failed.ts";
import { QueueUnreachable } from "./queue/failures.ts";
import { AuditStopped } from "./stopped.ts";
import type { AuditStore, Run } from "./store/audit-store.ts";
import type { Analyse, DocumentHints, Examination } from "./work.ts";

/** What is said of the audit and not of a document. */
const ENDS_AUDIT = [UsageFailure, QueueUnreachable, AuditStopped] as const;

export interface ExaminerOptions {
  readonly store: AuditStore;
  readonly run: Run;
  /** What examinations rest on beside the document: version of program and rules, settings of the body. */
  readonly basis: string;
  readonly analyse: Analyse;
  /** Is told of errors that are bugs; the document counts as not read. */
  readonly onBug: (error: unknown) => void;
}

/** Examines each content once: one that the store knows, under whatever address, is not examined again. */
export class Examiner {
  readonly #options: ExaminerOptions;

  constructor(options: ExaminerOptions) {
    this.#options = options;
  }

  /** Id of the examination that holds for a content, or null. @param sha256 lower-case hex */
  known(name: string, sha256: string, hints: DocumentHints): number | null {
    const { store, run } = this.#options;
    const inTerm = store.document(this.#mark(name, sha256, hints, false));
    if (inTerm !== null && (inTerm.term === null || inTerm.term >= run.choices.today)) return inTerm.id;
    return store.document(this.#mark(name, sha256, hints, true))?.id ?? null;
  }

  /** @throws UsageFailure, QueueUnreachable and AuditStopped alone: what holds whatever the document. */
  async examine(source: Source, hints: DocumentHints): Promise<{ sha256: string; document: number | Examination }> {
    const { analyse, run } = this.#options;
    const { choices } = run;
    const name = basename(source.file);
    const sha256 = createHash("sha256").update(source.bytes).digest("hex");
    const known = this.known(name, sha256, hints);
    if (known !== null) return { sha256, document: known };
    const all = { ...choices.hints, ...hints };
    let report: DocumentReport;
    try {
      report = await analyse(source, { ...all, ocr: choices.ocr, today: choices.today });
    } catch (error) {
      const document = this.unread(source.file, sniff(source.bytes), error, hints);
      return { sha256, document: { ...document, report: { ...document.report, sha256 } } };
    }
    const term = termOf(report);
    const mark = this.#mark(name, sha256, hints, term !== null && term < choices.today);
    return { sha256, document: { mark, kind: sniff(source.bytes), report, term } };
  }

  /**
   * A document, archive or folder that could not be read at all. Another run tries again.
   * @param kind what it seems to be
   */
  unread(address: string, kind: string, error: unknown, hints: DocumentHints): Examination {
    if (ENDS_AUDIT.some((known) => error instanceof known)) throw error;
    if (!(error instanceof KnownFailure)) this.#options.onBug(error);
    const { store, run } = this.#options;
    const { channel } = { ...run.choices.hints, ...hints };
    const failure = error instanceof KnownFailure ? error : PROGRAM_FAILED;
    const report = unreadDocument(address, failure, { channel });
    return { mark: store.vault.mark("unread", run.id, address), kind, report, term: null };
  }

  #mark(name: string, sha256: string, hints: DocumentHints, over: boolean): Uint8Array {
    const { store, run, basis } = this.#options;
    const { choices } = run;
    const { channel = null, type = null, date = null } = { ...choices.hints, ...hints };
    return store.vault.mark("document", sha256, name, basis, choices.ocr, channel, type, date, over ? "over" : "");
  }
}

/** Last day on the channel it is for. */
const termOf = ({ channel, publication }: DocumentReport): string | null =>
  publication?.channels.find((term) => term.channel === channel)?.until ?? null;
