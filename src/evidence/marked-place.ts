import type { LeakKind } from "../leaks/leak.ts";
import type { Box } from "../model/box.ts";
import type { Severity } from "../model/severity.ts";
import type { NumberedFinding } from "./numbered-findings.ts";

/** A finding's place on a page, without its text. Plain data: it crosses threads. */
export interface MarkedPlace {
  readonly number: number;
  /** Default user space. */
  readonly boxes: readonly Box[];
  readonly severity: Severity;
  /** The text lies under what the page shows, as far as the kind tells. */
  readonly isBeneath: boolean;
  /** Something painted over the text keeps it from being seen. */
  readonly isCovered: boolean;
}

const COVERED: readonly LeakKind[] = ["covered-text", "covered-by-annotation"];
/** Kinds of text objects that are in the page's content and change nothing on it. */
const BENEATH: readonly LeakKind[] = [
  ...COVERED,
  "same-colour-text",
  "invisible-text",
  "off-page-text",
  "clipped-text",
  "hidden-layer",
  "unapplied-redaction",
];

export const markedPlace = ({ number, finding, boxes }: NumberedFinding): MarkedPlace => ({
  number,
  boxes,
  severity: finding.severity,
  isBeneath: BENEATH.some((kind) => kind === finding.kind),
  isCovered: COVERED.some((kind) => kind === finding.kind),
});
