import type { Box } from "../model/box.ts";
import type { Channel } from "../model/channel.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import type { Severity } from "../model/severity.ts";

/**
 * Where an entry of a plan comes from: a finding, a value that is burned elsewhere in the act, a text or an expression that
 * the user looked for, a mark that somebody made in the document, a box that the user gave.
 */
export const ORIGINS = ["finding", "repeated", "text", "regex", "mark", "user"] as const;
export type Origin = (typeof ORIGINS)[number];

/** What may be burned, and whether it is. */
export interface PlanEntry {
  /** `p<page>-<number>`; the same document and options give the same ids. */
  readonly id: string;
  /** 1-based. */
  readonly page: number;
  /** One per line, in default user space of the page; never empty. */
  readonly boxes: readonly Box[];
  readonly burn: boolean;
  /** Who decided `burn`: the program by the severity of the finding, or the user. */
  readonly decidedBy: "rule" | "user";
  readonly origin: Origin;
  /** Rule of the finding, null for what no rule asked for. */
  readonly rule: string | null;
  readonly category: string | null;
  readonly severity: Severity | null;
  readonly reason: LocalText;
  /** The norm behind it, null when the program knows none. */
  readonly source: string | null;
  /** What can be read there now; null when nothing can. */
  readonly evidence: Evidence | null;
}

export interface RedactionPlan {
  /** Lower-case hex of the document that the plan is about. */
  readonly sha256: string;
  readonly pages: number;
  readonly channel: Channel | null;
  /** In the order of their ids within each page. */
  readonly entries: readonly PlanEntry[];
  /**
   * Data to hide whose place is not known. No box can cover them: whoever redacts must refuse or ask, except for what is
   * not in the pages at all (the file name).
   */
  readonly unplaced: readonly Finding[];
}

/** An entry before it has its number. */
export type EntryDraft = Omit<PlanEntry, "id">;

/** Numbers entries page by page in the order given. */
export function numberEntries(drafts: readonly EntryDraft[]): PlanEntry[] {
  const counts = new Map<number, number>();
  const entries = drafts.map((draft) => {
    const number = (counts.get(draft.page) ?? 0) + 1;
    counts.set(draft.page, number);
    return { id: `p${draft.page}-${number}`, ...draft };
  });
  return entries.sort((a, b) => a.page - b.page);
}
