import type { DocumentReport } from "./document-report.ts";
import type { LocalText } from "./local-text.ts";
import type { Severity } from "./severity.ts";
import type { Verdict } from "./verdict.ts";

/** What a document comes to, worst first: to take down, to be looked at, not read at all, nothing found. */
export const AUDIT_OUTCOMES = ["blocked", "review", "unread", "clear"] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** Since the audit before. */
export type AuditChange = "new" | "changed" | "same";

/** One document of a site, as an audit found it. */
export interface AuditedDocument {
  /** 1-based, in the order in which documents were met. */
  readonly number: number;
  /** What the file is by its bytes (`pdf`, `docx`, `html` ...). */
  readonly kind: string;
  readonly outcome: AuditOutcome;
  /** ISO time. */
  readonly readAt: string;
  /** Day of publication, where the user's list or the site tells it. */
  readonly published: string | null;
  /** Null where there was no audit before. */
  readonly change: AuditChange | null;
  /** `file` is masked unless it was asked for; recovered texts always are, for the store does not hold them. */
  readonly report: DocumentReport;
}

/** A rule and what it found on the whole site. */
export interface AuditedRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly documents: number;
}

/** What was met and not examined, by what it is. */
export interface NotExamined {
  /** Stable id (`not-a-pdf`, `too-large`, `site-file` ...), and the kind of file where that is the reason. */
  readonly reason: string;
  readonly kind: string | null;
  /** Null where the id says all. */
  readonly text: LocalText | null;
  readonly count: number;
}

export interface AuditCounts {
  readonly documents: number;
  readonly outcomes: Readonly<Record<AuditOutcome, number>>;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Known and left for another time (`--limit`, `--sample`, an interruption). */
  readonly left: number;
}

/** Documents and findings against the audit before. */
export interface AuditChanges {
  /** When that one ended; ISO time. */
  readonly since: string;
  readonly documents: Readonly<Record<AuditChange | "gone", number>>;
  /** Findings that stop publication or ask a person: those that were not there, and those that are no longer there. */
  readonly findings: Readonly<Record<"new" | "fixed" | "gone", number>>;
}

/** Documents that have something in common. */
export interface RepeatedCopy {
  /** Numbers of the first ones. */
  readonly numbers: readonly number[];
  /** How many there are. */
  readonly documents: number;
}

/** A value that several documents hold. */
export interface RepeatedValue extends RepeatedCopy {
  readonly rule: string;
  readonly masked: string;
}

/** What is seen only by looking at many documents; the most frequent first, some tens of each at most. */
export interface AcrossDocuments {
  /** Equal contents at several addresses. */
  readonly copies: readonly RepeatedCopy[];
  /** A person's code or account in several documents. */
  readonly repeated: readonly RepeatedValue[];
  /** What one document hides and another shows; `rule` is that of the hiding. */
  readonly hiddenElsewhere: readonly RepeatedValue[];
}

/** As Italian validators say it: verde, giallo, rosso, non eseguito. */
export const DUTY_RESULTS = ["red", "yellow", "green", "not-run"] as const;
export type DutyResult = (typeof DUTY_RESULTS)[number];

/** What an audit says of a duty of the pages of a site. */
export interface AuditedDuty {
  /** `duty/<id>`. */
  readonly id: string;
  readonly title: LocalText;
  readonly result: DutyResult;
  /** Addresses looked at, and how many of them don't meet it; for names that have to be there, how many are not. */
  readonly examined: number;
  readonly failing: number;
  /** Names that are not there; in Italian, as the law has them. */
  readonly missing: readonly string[];
  readonly remedy: LocalText;
  readonly source: string;
}

/** How an audit of the same target ended. */
export interface AuditPoint {
  /** ISO time. */
  readonly finished: string;
  readonly outcomes: Readonly<Record<AuditOutcome, number>>;
}

/** A whole audit. Documents are read from the store as they are asked for: a site may have more than fit in memory. */
export interface AuditReport {
  /** Folder, archive, list or address, as the user named it. */
  readonly goal: string;
  /** ISO times; `finished` is null when the audit was interrupted. */
  readonly started: string;
  readonly finished: string | null;
  readonly counts: AuditCounts;
  /** Null for the first audit of a site. */
  readonly changes: AuditChanges | null;
  /** The audits of the same target that have ended, this one last. */
  readonly history: readonly AuditPoint[];
  readonly rules: readonly AuditedRule[];
  readonly notExamined: readonly NotExamined[];
  readonly across: AcrossDocuments;
  /** In the order of the rules; empty where no site was read. */
  readonly duties: readonly AuditedDuty[];
  /** In the order of their numbers. */
  readonly documents: () => Iterable<AuditedDocument>;
}
