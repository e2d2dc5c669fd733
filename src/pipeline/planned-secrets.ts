import { type Box, shareInside } from "../model/box.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import type { RedactionPlan } from "../redaction/plan-entry.ts";
import { RedactionRefused } from "../redaction/refused.ts";
import type { ExaminedDocument } from "./examined-document.ts";
import { textOn } from "./planned-document.ts";

/** The boxes of a page (1-based) that the plan burns. */
export const burnedBoxes = ({ entries }: RedactionPlan, page: number): Box[] =>
  entries.filter((entry) => entry.burn && entry.page === page).flatMap(({ boxes }) => boxes);

/** What the pages show under each burned entry of a page (1-based), without those that show nothing. */
export const burnedTexts = (
  { entries }: RedactionPlan,
  page: number,
  { read }: Pick<ExaminedDocument, "read">,
): string[] =>
  entries
    .filter((entry) => entry.burn && entry.page === page)
    .map(({ boxes }) => textOn(read.pages, page, boxes))
    .filter((text) => text !== "");

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

/** Whether the plan burns all places of a finding. */
export function isBurned({ page, bbox, boxes }: Finding, plan: RedactionPlan): boolean {
  const places = boxes ?? (bbox === null ? [] : [bbox]);
  if (page === null || places.length === 0) return false;
  const burned = burnedBoxes(plan, page);
  return places.every((place) => burned.some((box) => shareInside(place, box) > 0.5));
}

/**
 * The last word after verification: the pipeline itself finds nothing in the result that was to be hidden, and no leak. Data
 * that the plan leaves readable stay in the report, which judges them.
 *
 * @param report on the redacted file
 * @throws RedactionRefused
 */
export function requireNoSecrets(
  report: DocumentReport,
  { plan, findings }: { readonly plan: RedactionPlan; readonly findings: readonly Finding[] },
): void {
  const data = findings.filter(({ severity, stage }) => severity === "blocco" && stage === "personal-data");
  const values = (some: readonly Finding[]): Set<string> =>
    new Set(some.map(({ evidence }) => compact(evidence?.reveal())));
  const burned = values(data.filter((finding) => isBurned(finding, plan)));
  const left = values(data.filter((finding) => !isBurned(finding, plan)));
  const isFound = ({ severity, stage, page, evidence }: Finding): boolean => {
    if (severity !== "blocco" || page === null) return false;
    const value = compact(evidence?.reveal());
    return stage === "leak" || (stage === "personal-data" && burned.has(value) && !left.has(value));
  };
  const found = report.findings.filter(isFound);
  if (found.length === 0 && report.status === "read") return;
  if (found.length === 0)
    throw new RedactionRefused([UNJUDGED, ...(report.unread === null ? [] : [report.unread.text])]);
  const pages = [...new Set(found.map(({ page }) => page))].join(", ");
  throw new RedactionRefused([
    {
      it: `Nel file ottenuto ci sono ancora dati da oscurare (pagina ${pages}).`,
      en: `The file made still holds data to redact (page ${pages}).`,
    },
  ]);
}

const UNJUDGED: LocalText = {
  it: "Il file ottenuto non si è potuto esaminare per intero.",
  en: "The file made could not be wholly examined.",
};

const compact = (text = ""): string => text.replace(/\s/gu, "").toLowerCase();
