import type { Finding } from "../model/finding.ts";

/** The finding's text as the user asked for it; null when it has none. */
export function evidenceText({ evidence }: Finding, showText: boolean): string | null {
  if (evidence === null) return null;
  return showText ? evidence.reveal() : evidence.masked();
}
