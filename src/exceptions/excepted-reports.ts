import type { Exception, ExceptionReason } from "../configuration/exception.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import { verdictOf } from "../model/verdict.ts";
import { fingerprint } from "./fingerprint.ts";

/** Numbers of exceptions by what became of them. */
export interface ExceptionCount {
  readonly applied: number;
  /** Past their last day: their findings are back. */
  readonly expired: number;
  /** Of a finding that no exception can let pass. */
  readonly refused: number;
  /** Of an examined document that has no such finding. */
  readonly unused: number;
  /** Of documents that were not examined. */
  readonly elsewhere: number;
}

export interface ExceptionChoice {
  readonly exceptions: readonly Exception[];
  readonly reasons: readonly ExceptionReason[];
  readonly key: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Findings that nothing may let pass (health, disability, sexual life, genetic and biometric data). */
  readonly isProtected: (finding: Finding) => boolean;
}

type Fate = keyof ExceptionCount;

/**
 * Reports in which excepted findings are notices that say why, by whom and until when; their verdicts are judged anew. An
 * exception that has expired, or whose finding is protected, changes nothing.
 */
export function exceptedReports(
  reports: readonly DocumentReport[],
  choice: ExceptionChoice,
): { readonly reports: DocumentReport[]; readonly count: ExceptionCount } {
  const fates = new Map<Exception, Fate>();
  const changed = reports.map((report) => {
    const findings = report.findings.map((finding) => {
      if (finding.severity === "avviso") return finding;
      const print = fingerprint(finding, report, choice.key);
      const matching = choice.exceptions.filter((exception) => exception.fingerprint === print);
      const valid = matching.find(({ on, until }) => on <= choice.today && choice.today <= until);
      if (choice.isProtected(finding)) {
        for (const one of matching) fates.set(one, "refused");
        return finding;
      }
      for (const one of matching) fates.set(one, one === valid ? "applied" : (fates.get(one) ?? "expired"));
      return valid === undefined ? finding : excepted(finding, valid, choice.reasons);
    });
    return judgedAnew({ ...report, findings });
  });
  const examined = new Set(reports.map(({ sha256 }) => sha256));
  const count = { applied: 0, expired: 0, refused: 0, unused: 0, elsewhere: 0 };
  for (const one of choice.exceptions) {
    count[fates.get(one) ?? (examined.has(one.document) ? "unused" : "elsewhere")]++;
  }
  return { reports: changed, count };
}

function excepted(
  finding: Finding,
  { reason, norm, by, until }: Exception,
  reasons: readonly ExceptionReason[],
): Finding {
  const title: LocalText = reasons.find(({ id }) => id === reason)?.title ?? { it: reason, en: reason };
  const quoted = norm === undefined ? "" : ` (${norm})`;
  return {
    ...finding,
    severity: "avviso",
    message: {
      it: `${finding.message.it} Eccezione fino al ${until}, decisa da ${by}: ${title.it}${quoted}.`,
      en: `${finding.message.en} Exception until ${until}, decided by ${by}: ${title.en}${quoted}.`,
    },
  };
}

function judgedAnew(report: DocumentReport): DocumentReport {
  if (report.verdict === null) return report;
  const severities = report.findings.map(({ severity }) => severity);
  return { ...report, verdict: verdictOf(severities, report.status === "read" ? report.coverage : null) };
}
