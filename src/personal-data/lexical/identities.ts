import type { IdentifiedBy, PersonalDatum, PersonRole } from "../../model/personal-datum.ts";
import type { TextRange } from "../../model/read-text.ts";

/** A place of a page where the act names somebody, by whatever identifies. */
export interface Identity extends TextRange {
  readonly by: IdentifiedBy;
  readonly role: PersonRole | null;
  /** Who acts for the body: the act shows them in their office. */
  readonly official: boolean;
  readonly value: string;
}

const IDENTIFIES: Readonly<Record<string, IdentifiedBy>> = {
  "data/nome-persona": "name",
  "data/iniziali": "initials",
  "data/cf-persona-fisica": "fiscal-code",
  "data/matricola-dipendente": "staff-number",
};

/** Whoever the data found so far identify, by page, in order of place. Sample names identify nobody. */
export function identitiesOf(data: readonly PersonalDatum[]): Map<number, Identity[]> {
  const byPage = new Map<number, Identity[]>();
  for (const { rule, page, start, end, role, value, severity } of data) {
    const by = IDENTIFIES[rule];
    const official = role === "office-holder" || role === "commission-member";
    if (by === undefined || (severity === "avviso" && !official)) continue;
    const list = byPage.get(page) ?? [];
    list.push({ start, end, by, role, value, official });
    byPage.set(page, list);
  }
  for (const list of byPage.values()) list.sort((a, b) => a.start - b.start);
  return byPage;
}
