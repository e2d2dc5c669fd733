import type { Finding, JudgedDocument, OpenDocument, RedactedDocument, Source } from "../index.ts";
import type { DocumentState } from "./contract.ts";

/** What came of redacting a document. */
export type Outcome =
  | {
      readonly status: "verified";
      readonly redacted: RedactedDocument;
      /** The copy, opened to be looked at. */
      readonly copy: OpenDocument;
      /** ISO 8601. */
      readonly at: string;
    }
  /** There is no copy. */
  | { readonly status: "refused"; readonly failure: unknown };

/** A file on the desk, as it stands. */
export class DeskDocument {
  readonly id: string;
  /** Of the file, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  password: string | undefined;
  /** Row of the publication table that the clerk gave. */
  type: string | null = null;
  status: DocumentState["status"] = "waiting";
  /** Why it can't be read. */
  failure: unknown = null;
  pages: number | null = null;
  signed = false;
  /** Found while it is being examined. */
  provisional: readonly Finding[] = [];
  judged: JudgedDocument | null = null;
  nothingToRedact = false;
  outcome: Outcome | null = null;

  constructor(id: string, name: string, bytes: Uint8Array) {
    this.id = id;
    this.name = name;
    this.bytes = bytes;
  }

  get source(): Source {
    return { file: this.name, bytes: this.bytes };
  }

  /** A copy must not outlive what it was made for. */
  dropOutcome(): void {
    if (this.outcome?.status === "verified") this.outcome.copy.close();
    this.outcome = null;
  }
}
