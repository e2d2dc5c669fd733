import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { Lang, LocalText } from "../model/local-text.ts";

/** Which program and which rules made a report. */
export interface Tool {
  readonly version: string;
  readonly rules: string;
}

/** What a rule tells beside what its findings say. */
export interface RuleHelp {
  readonly title: LocalText;
  readonly why: LocalText;
  readonly remedy: LocalText;
  readonly sources: readonly string[];
}

/** Exceptions by what became of them. */
export type ExceptionCounts = Readonly<Record<"applied" | "expired" | "refused" | "unused" | "elsewhere", number>>;

/** What the verification of a redacted file looked at. */
export interface VerificationOutcome {
  readonly passed: boolean;
  /** Black bars found. */
  readonly bars: number;
  readonly checks: readonly { readonly id: string; readonly passed: boolean; readonly detail: LocalText }[];
}

/** How the reports for other programs and the page for browsers are made. */
export interface ReportOptions {
  readonly lang: Lang;
  /** Prints recovered texts and personal data as they are. */
  readonly showText: boolean;
  readonly tool: Tool;
  /** Absent where no exceptions were asked for. */
  readonly exceptions?: ExceptionCounts | undefined;
  /** Only of a report on a redacted file that was verified. */
  readonly verification?: VerificationOutcome | undefined;
  /** Null when the rule is unknown. */
  readonly ruleOf?: (rule: string) => RuleHelp | null;
  /** Keyed fingerprint of rule, value and document; null where there is no key. */
  readonly fingerprintOf?: ((finding: Finding, report: DocumentReport) => string | null) | undefined;
}

/** The datum of a finding as it may be printed; null when it has none. */
export const evidenceOf = ({ evidence }: Finding, { showText }: Pick<ReportOptions, "showText">): string | null =>
  (showText ? evidence?.reveal() : evidence?.masked()) ?? null;
