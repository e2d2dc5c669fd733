import type { RedactedDocument } from "../index.ts";
import type { Product, ResultView } from "./contract.ts";
import type { DeskDocument } from "./desk-document.ts";
import { findingViews } from "./finding-view.ts";
import { problemOf } from "./problem.ts";
import { productsOf } from "./products.ts";
import { termViews } from "./term-view.ts";
import { verdictText } from "./verdict-text.ts";
import { ruleTitle, say, type Viewing } from "./views.ts";

/** What came of redacting a document; null while nothing has. */
export function resultView({ outcome, bytes }: DeskDocument, viewing: Viewing): ResultView | null {
  if (outcome === null) return null;
  const none = { boxes: 0, removed: [], bytesBefore: bytes.length, bytesAfter: 0, terms: [] };
  if (outcome.status === "refused") {
    const problem = problemOf(outcome.failure, viewing.lang);
    const empty: readonly Product[] = [];
    return {
      ...none,
      status: "refused",
      problem,
      checks: [],
      verdict: null,
      verdictText: problem.text,
      findings: [],
      warnings: [],
      products: empty,
    };
  }
  const { redacted } = outcome;
  const { report, record, warnings, boxes } = redacted;
  return {
    status: "verified",
    problem: null,
    checks: record.checks.map(({ id, passed, detail }) => ({ id, passed, text: say(viewing, detail) })),
    verdict: report.verdict,
    verdictText: verdictText(report, viewing),
    findings: findingViews(report.findings, new Set(), viewing),
    warnings: warnings.map((text) => say(viewing, text)),
    boxes,
    removed: removedKinds(redacted, viewing),
    bytesBefore: bytes.length,
    bytesAfter: redacted.bytes.length,
    terms: termViews(report, viewing),
    products: productsOf(redacted),
  };
}

const BY_HAND = { it: "Testo o immagine scelti dall'operatore", en: "Text or picture chosen by the operator" } as const;

/** What was burned by kind, the most frequent first. */
function removedKinds({ record }: RedactedDocument, viewing: Viewing): ResultView["removed"] {
  const counts = new Map<string, number>();
  for (const { rule } of record.entries) {
    const what = rule === null ? BY_HAND[viewing.lang] : ruleTitle(viewing, rule);
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
}
