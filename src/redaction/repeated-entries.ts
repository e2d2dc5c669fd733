import { type Box, shareInside } from "../model/box.ts";
import { lineBoxes, type ReadPage } from "../model/read-text.ts";
import { findText } from "./find-text.ts";
import type { Choice } from "./plan.ts";
import type { EntryDraft, PlanEntry } from "./plan-entry.ts";

/** Letters and digits of a value that is worth looking for elsewhere. */
const LEAST = 4;

/**
 * The other places where the pages show what is burned: proposed, and burned with the severity `revisione`. A value burned
 * here and readable there is not hidden.
 */
export function repeatedEntries(
  entries: readonly PlanEntry[],
  pages: readonly ReadPage[],
  { include }: Choice,
): EntryDraft[] {
  const taken = new Map<number, Box[]>();
  for (const { page, boxes } of entries) taken.set(page, [...(taken.get(page) ?? []), ...boxes]);
  const looked = new Set<string>();
  return entries.flatMap((entry) => {
    const value = entry.evidence?.reveal() ?? "";
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
          reason: {
            it: `lo stesso valore è oscurato altrove (${entry.id})`,
            en: `the same value is burned elsewhere (${entry.id})`,
          },
          source: entry.source,
          evidence: entry.evidence,
        },
      ];
    });
  });
}
