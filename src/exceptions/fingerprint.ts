import { createHmac } from "node:crypto";
import type { DocumentReport } from "../model/document-report.ts";
import type { Finding } from "../model/finding.ts";

/** Shortest key in characters: shorter ones can be tried one after the other. */
export const SHORTEST_KEY = 32;

/**
 * HMAC-SHA256 of rule, value and document, lower-case hex; null for a document that was not read. Without the key the
 * value can't be guessed from it. A finding without a text is known by its place.
 */
export function fingerprint(
  { rule, evidence, page, bbox }: Finding,
  { sha256 }: Pick<DocumentReport, "sha256">,
  key: string,
): string | null {
  if (sha256 === null) return null;
  const value =
    evidence === null
      ? ["place", page ?? "", ...(bbox ?? []).map((side) => side.toFixed(1))].join(" ")
      : evidence.reveal().normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  return createHmac("sha256", key).update(["omissis/v1", rule, value, sha256].join("\0")).digest("hex");
}
