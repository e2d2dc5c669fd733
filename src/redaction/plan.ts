import type { Box } from "../model/box.ts";
import type { Finding } from "../model/finding.ts";
import { mergeBoxes } from "./merge-boxes.ts";

/** A place to black out, before padding. */
export interface PlannedBox {
  /** In default user space of the source page. */
  readonly box: Box;
  /** Rule ids of the findings and reasons that the user wrote, each once. */
  readonly reasons: readonly string[];
}

export interface PlannedPage {
  /** 1-based. */
  readonly page: number;
  readonly boxes: readonly PlannedBox[];
}

export interface RedactionPlan {
  /** Pages with at least one box, in page order. */
  readonly pages: readonly PlannedPage[];
  /**
   * Data to hide whose place is not known. No box can cover them: whoever redacts must refuse or ask, except for what is
   * not in the pages at all (the file name).
   */
  readonly unplaced: readonly Finding[];
}

/** A box that the user drew or wrote. */
export interface ExtraBox {
  /** 1-based. */
  readonly page: number;
  /** In default user space. */
  readonly bbox: Box;
  readonly reason: string;
}

/**
 * The boxes to burn: of leaks and data of severity `blocco`, line by line where the text wraps, and those of the user.
 * Leaks without a place (metadata, attachments, links) need no box, since nothing of the source but pictures is kept.
 */
export function planBoxes(findings: readonly Finding[], extraBoxes: readonly ExtraBox[]): RedactionPlan {
  const byPage = new Map<number, PlannedBox[]>();
  const add = (page: number, box: Box, reason: string): void => {
    byPage.set(page, [...(byPage.get(page) ?? []), { box, reasons: [reason] }]);
  };
  const unplaced: Finding[] = [];
  for (const finding of findings) {
    if (finding.severity !== "blocco") continue;
    if (finding.stage !== "leak" && finding.stage !== "personal-data") continue;
    const boxes = finding.boxes ?? (finding.bbox === null ? [] : [finding.bbox]);
    if (finding.page === null || boxes.length === 0) {
      if (finding.stage === "personal-data") unplaced.push(finding);
      continue;
    }
    for (const box of boxes) add(finding.page, box, finding.rule);
  }
  for (const extra of extraBoxes) add(extra.page, extra.bbox, extra.reason);
  const pages = [...byPage].sort(([a], [b]) => a - b).map(([page, boxes]) => ({ page, boxes: mergePlanned(boxes) }));
  return { pages, unplaced };
}

function mergePlanned(planned: readonly PlannedBox[]): PlannedBox[] {
  return mergeBoxes(planned.map(({ box }) => box)).map((box) => ({
    box,
    reasons: [...new Set(planned.filter((one) => contains(box, one.box)).flatMap(({ reasons }) => reasons))],
  }));
}

const contains = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
