import { type Box, shareInside } from "../model/box.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import { RedactionRefused } from "../redaction/refused.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { textOn } from "./planned-document.ts";

/** The boxes of a page (1-based) that the plan burns. */
export const burnedBoxes = ({ entries }: RedactionPlan, page: number): Box[] =>
  entries.filter((entry) => entry.burn && entry.page === page).flatMap(({ boxes }) => boxes);

/**
 * What the redacted file must not hold: the visible text under the boxes, the data that findings have there, and whatever
 * the source hides on its pages.
 */
export function secretsOf(
  plan: RedactionPlan,
  findings: readonly Finding[],
  { read }: Pick<ExaminedDocument, "read">,
): string[] {
  const burned = plan.entries.filter(({ burn }) => burn);
  const hidden = findings.filter((finding) => isHiddenLeak(finding) || isBurned(finding, plan));
  const secrets = [
    ...burned.map(({ page, boxes }) => textOn(read.pages, page, boxes)),
    ...hidden.flatMap(({ evidence }) => evidence?.reveal() ?? []),
  ];
  return [...new Set(secrets.filter((secret) => secret.trim() !== ""))];
}

const isHiddenLeak = ({ stage, severity, page }: Finding): boolean =>
  stage === "leak" && severity === "blocco" && page !== null;

function isBurned({ page, bbox, boxes }: Finding, plan: RedactionPlan): boolean {
  const places = boxes ?? (bbox === null ? [] : [bbox]);
  if (page === null || places.length === 0) return false;
  const burned = burnedBoxes(plan, page);
  return places.every((place) => burned.some((box) => shareInside(place, box) > 0.5));
}

/**
 * The last word after verification: the pipeline itself finds nothing in the result that was to be hidden. What the user
 * chose to leave readable stays in the report.
 *
 * @param report on the redacted file
 * @throws RedactionRefused
 */
export function requireNoSecrets(
  report: DocumentReport,
  { plan, findings }: { readonly plan: RedactionPlan; readonly findings: readonly Finding[] },
): void {
  const left = new Set(
    findings
      .filter(({ severity, stage }) => severity === "blocco" && stage === "personal-data")
      .filter((finding) => !isBurned(finding, plan))
      .map(({ evidence }) => compact(evidence?.reveal())),
  );
  const found = report.findings.filter(
    ({ severity, stage, page, evidence }) =>
      severity === "blocco" &&
      stage !== "publication" &&
      page !== null &&
      !(stage === "personal-data" && left.has(compact(evidence?.reveal()))),
  );
  if (found.length === 0 && report.status === "read") return;
  const pages = [...new Set(found.map(({ page }) => page))].join(", ");
  throw new RedactionRefused([
    {
      it: `Nel file ottenuto ci sono ancora dati da oscurare (pagina ${pages || "non determinata"}).`,
      en: `The file made still holds data to redact (page ${pages || "unknown"}).`,
    },
  ]);
}

const compact = (text = ""): string => text.replace(/\s/gu, "").toLowerCase();
