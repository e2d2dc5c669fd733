import type { Box } from "../model/box.ts";
import type { Finding } from "../model/finding.ts";

/** A finding with the number that pictures and lists call it by. */
export interface NumberedFinding {
  /** From 1, without gaps: first those with a place, page by page from the top, then the others. */
  readonly number: number;
  readonly finding: Finding;
  /** 1-based; null for what has no place on a page. */
  readonly page: number | null;
  /** One per line, in default user space; empty for what has no place on a page. */
  readonly boxes: readonly Box[];
}

/** Gives every finding its number; the same findings in the same order have the same numbers. */
export function numberedFindings(findings: readonly Finding[]): NumberedFinding[] {
  const placed = findings.map((finding) => {
    const boxes = finding.boxes ?? (finding.bbox === null ? [] : [finding.bbox]);
    const onPage = finding.page !== null && finding.page > 0 && boxes.length > 0;
    return { finding, page: onPage ? finding.page : null, boxes: onPage ? boxes : [] };
  });
  return placed.sort(byPlace).map((one, index) => ({ number: index + 1, ...one }));
}

type Placed = Omit<NumberedFinding, "number">;

function byPlace(a: Placed, b: Placed): number {
  if (a.page === null || b.page === null) return Number(a.page === null) - Number(b.page === null);
  const [left, right] = [a.finding.bbox, b.finding.bbox];
  return a.page - b.page || (right?.[3] ?? 0) - (left?.[3] ?? 0) || (left?.[0] ?? 0) - (right?.[0] ?? 0);
}
