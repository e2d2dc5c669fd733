import type { DocumentReport } from "../model/document-report.ts";
import { UsageFailure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { fingerprint } from "./fingerprint.ts";

const FORMAT = "omissis-baseline/1";

/** Fingerprints of findings that were known when the baseline was made. */
export type Baseline = ReadonlySet<string>;

/** The findings of reports as a baseline file (JSON); those that nothing may let pass are left out. */
export function baselineOf(
  reports: readonly DocumentReport[],
  key: string,
  isProtected: (finding: Finding) => boolean,
): string {
  const known = reports.flatMap((report) =>
    report.findings
      .filter((finding) => finding.severity !== "avviso" && !isProtected(finding))
      .flatMap((finding) => fingerprint(finding, report, key) ?? []),
  );
  return `${JSON.stringify({ format: FORMAT, fingerprints: [...new Set(known)].sort() }, null, 2)}\n`;
}

/** @throws UsageFailure when the text is no baseline. */
export function readBaseline(text: string): Baseline {
  const content = parsed(text);
  const fingerprints: unknown = content?.["fingerprints"];
  if (content?.["format"] !== FORMAT || !Array.isArray(fingerprints) || !fingerprints.every(isFingerprint)) {
    throw new UsageFailure(
      { it: "Il file di --baseline non è valido.", en: "The file of --baseline is not valid." },
      { it: "Rifarlo con --write-baseline.", en: "Make it again with --write-baseline." },
    );
  }
  return new Set(fingerprints);
}

/**
 * A report as the exit code sees it: without the findings of the baseline. The report that is printed, and its verdict,
 * stay as they are.
 *
 * @return also how many findings were known.
 */
export function beyondBaseline(
  report: DocumentReport,
  baseline: Baseline,
  key: string,
  isProtected: (finding: Finding) => boolean,
): { readonly report: DocumentReport; readonly known: number } {
  const findings = report.findings.filter(
    (finding) =>
      finding.severity === "avviso" || isProtected(finding) || !baseline.has(fingerprint(finding, report, key) ?? ""),
  );
  const known = report.findings.length - findings.length;
  return { report: known === 0 ? report : { ...report, findings, verdict: null }, known };
}

const isFingerprint = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);

function parsed(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null ? (content as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
