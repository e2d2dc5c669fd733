import { type Box, shareInside } from "../model/box.ts";
import type { LocalText } from "../model/local-text.ts";
import { lineBoxes, type ReadPage } from "../model/read-text.ts";
import { findText } from "./find-text.ts";
import type { Choice } from "./plan.ts";
import type { EntryDraft, PlanEntry } from "./plan-entry.ts";

/** Letters and digits of a value that is worth looking for elsewhere. */
export const LEAST = 4;

/**
 * The other places where the pages show what is burned: proposed, and burned with the severity `revisione`. A value burned
 * here and readable there is not hidden.
 *
 * @param elsewhere entries of the other files of the act
 */
export function repeatedEntries(
  entries: readonly PlanEntry[],
  pages: readonly ReadPage[],
  { include }: Choice,
  elsewhere: readonly PlanEntry[] = [],
): EntryDraft[] {
  const taken = new Map<number, Box[]>();
  for (const { page, boxes } of entries) taken.set(page, [...(taken.get(page) ?? []), ...boxes]);
  const looked = new Set<string>();
  return [...entries, ...elsewhere].flatMap((entry, index) => {
    // What a person selects may end with the comma behind it.
    const value = (entry.evidence?.reveal() ?? "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    // Expressions and texts were looked for everywhere already; what leaks hide is compared by a rule of its own.
    if (!entry.burn || entry.rule?.startsWith("leak/") || looked.has(value)) return [];
    if (value.replace(/[^\p{L}\p{N}]/gu, "").length < LEAST) return [];
    looked.add(value);
    return findText(pages, value).flatMap(({ page, range }): EntryDraft[] => {
      const boxes = lineBoxes(page, range);
      const there = taken.get(page.page) ?? [];
      if (boxes.length === 0 || boxes.every((box) => there.some((other) => shareInside(box, other) > 0.5))) return [];
      taken.set(page.page, [...there, ...boxes]);
      return [
        {
          page: page.page,
          boxes,
          burn: include.includes("revisione"),
          decidedBy: include.includes("revisione") ? "user" : "rule",
          origin: "repeated",
          rule: entry.rule,
          category: entry.category,
          severity: "revisione",
          reason: index < entries.length ? burnedElsewhere(entry.id) : BURNED_IN_ACT,
          source: entry.source,
          evidence: entry.evidence,
        },
      ];
    });
  });
}

const burnedElsewhere = (id: string): LocalText => ({
  it: `lo stesso valore è oscurato altrove (${id})`,
  en: `the same value is burned elsewhere (${id})`,
});

const BURNED_IN_ACT: LocalText = {
  it: "lo stesso valore è oscurato in un altro file dell'atto",
  en: "the same value is burned in another file of the act",
};
