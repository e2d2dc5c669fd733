import type { Source } from "../intake/source.ts";
import type { Channel } from "../model/channel.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { WebFacts } from "./duties/page-facts.ts";

/** What is known of a document beside its bytes. */
export interface DocumentHints {
  readonly channel?: Channel | undefined;
  /** Row of the publication table. */
  readonly type?: string | undefined;
  /** Day of first publication, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
}

/** What holds for all documents of a run; kept in the store, so that a resumed run goes on as it began. */
export interface RunChoices {
  /** For documents about which nothing else is known. */
  readonly hints: DocumentHints;
  readonly ocr: "on" | "off";
  /** Day for which terms are judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** Bytes; larger documents are not read. */
  readonly maxBytes: number;
  /** Documents to read at most; null for all. */
  readonly limit: number | null;
  /** Documents to read, chosen by chance; null for all. */
  readonly sample: number | null;
  /** How addresses on the web are read; null when none may be. */
  readonly web: WebChoices | null;
}

export interface WebChoices {
  /** Sent with each request: which program asks, and whom to turn to. */
  readonly agent: string;
  /** Hosts that belong to the site beside its own. */
  readonly hosts: readonly string[];
  /** Whether this machine and internal networks may be asked. */
  readonly allowPrivate: boolean;
  /** Pages to open at most, and links from the first one to them. */
  readonly maxPages: number;
  readonly maxDepth: number;
  /** Milliseconds without a byte after which an answer is given up. */
  readonly patience: number;
}

/** The examination of one document. Handed in by whoever composes the stages. */
export type Analyse = (
  source: Source,
  choices: DocumentHints & Pick<RunChoices, "ocr" | "today">,
) => Promise<DocumentReport>;

/**
 * `folder`, `zip`, `list`, `sitemap` and `page` (of a site) are opened for what they hold or lead to; `entry` (of a ZIP),
 * `file` and `document` (on the web) are read as documents.
 */
export const CONTAINERS = ["folder", "zip", "list", "sitemap", "page"] as const;
export const LEAVES = ["file", "entry", "document"] as const;
export type TargetKind = (typeof CONTAINERS | typeof LEAVES)[number];

export interface NewTarget {
  readonly kind: TargetKind;
  /** Absolute path or URL; of an entry its place in the archive, `archive.zip!/folder/act.pdf`. */
  readonly address: string;
  readonly hints?: DocumentHints | undefined;
  /** Set for what is listed and not read. */
  readonly skipped?: string | undefined;
  /** Links from the first page; of pages alone. */
  readonly depth?: number | undefined;
}

export interface Target extends NewTarget {
  readonly id: number;
  readonly parent: number | null;
}

/** What tells where and when a document was read. */
export interface ReadingEvidence {
  /** ISO time. */
  readonly at: string;
  /** Lower-case hex. */
  readonly sha256: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** Equal as long as the source has not changed; null when it can't be told without reading. */
  readonly version: string | null;
  readonly headers: Readonly<Record<string, string>> | null;
}

/** A document read, or recognised as one that was. */
export interface Reading {
  readonly address: string;
  readonly evidence: ReadingEvidence;
  /** Id of a document in the store, or a new examination. */
  readonly document: number | Examination;
}

export interface Examination {
  readonly mark: Uint8Array;
  readonly kind: string;
  readonly report: DocumentReport;
  /** Last day on the channel, `YYYY-MM-DD`; null when unknown. */
  readonly term: string | null;
}

/** What came of a target. It is recorded whole or not at all. */
export interface Step {
  readonly found: readonly NewTarget[];
  readonly readings: readonly Reading[];
  /** What duties ask of an address on the web. */
  readonly facts?: (WebFacts & { readonly isPage: boolean }) | undefined;
  /** Set when the target turned out to be of another kind, as which it waits again. */
  readonly becomes?: TargetKind | undefined;
  /** Set when the target was not to be read after all. */
  readonly skipped?: string | undefined;
}

/** How far an audit is. */
export interface AuditProgress {
  /** Documents read, and those known so far. */
  readonly done: number;
  readonly known: number;
  /** Of the document that is being read. Not to be logged: it may hold personal data. */
  readonly address: string;
}
