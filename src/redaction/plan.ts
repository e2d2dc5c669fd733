import type { Box } from "../model/box.ts";
import type { Finding } from "../model/finding.ts";
import type { Severity } from "../model/severity.ts";
import { needsBar } from "./needs-bar.ts";
import type { EntryDraft, PlanEntry } from "./plan-entry.ts";

/** What the user wants burned of what was found. */
export interface Choice {
  /** Severities burned beside `blocco`. */
  readonly include: readonly Severity[];
  /**
   * When given, only these are burned: an entry's id, a rule (`data/iban`, `leak/covered-text`), or a category. Null leaves
   * the choice to severity.
   */
  readonly only: readonly string[] | null;
}

export const DEFAULT_CHOICE: Choice = { include: [], only: null };

/** What findings give to a plan. */
export interface FoundEntries {
  readonly entries: readonly EntryDraft[];
  /** Data to burn without a place. */
  readonly unplaced: readonly Finding[];
}

/**
 * The entries of findings, line by line where the text wraps. By severity, leaks and data of `blocco` are burned, the others
 * listed. Leaks without a place, and those that a picture of the page does not hold, need no box and have no entry.
 *
 * @param paintedAnyway places on pages (1-based) whose layer is off but that the picture of the page shows, user space.
 */
export function findingEntries(
  findings: readonly Finding[],
  choice: Choice,
  paintedAnyway: ReadonlyMap<number, readonly Box[]> = new Map(),
): FoundEntries {
  const entries: EntryDraft[] = [];
  const unplaced: Finding[] = [];
  for (const finding of findings) {
    const boxes = finding.boxes ?? (finding.bbox === null ? [] : [finding.bbox]);
    const { burn, decidedBy } = decide(finding, choice);
    if (finding.page === null || boxes.length === 0) {
      if (finding.stage === "personal-data" && burn) unplaced.push(finding);
      continue;
    }
    if (!needsBar(finding, paintedAnyway.get(finding.page) ?? [])) continue;
    entries.push({
      page: finding.page,
      boxes,
      burn,
      decidedBy,
      origin: "finding",
      rule: finding.rule,
      category: finding.category,
      severity: finding.severity,
      reason: finding.message,
      source: finding.source,
      evidence: finding.evidence,
    });
  }
  return { entries, unplaced };
}

function decide(finding: Finding, { include, only }: Choice): Pick<EntryDraft, "burn" | "decidedBy"> {
  if (only !== null) return { burn: only.some((wanted) => isNamed(finding, wanted)), decidedBy: "user" };
  const burnable = finding.stage === "leak" || finding.stage === "personal-data";
  if (burnable && finding.severity === "blocco") return { burn: true, decidedBy: "rule" };
  if (burnable && include.includes(finding.severity)) return { burn: true, decidedBy: "user" };
  return { burn: false, decidedBy: "rule" };
}

const isNamed = ({ rule, category }: Pick<Finding, "rule" | "category">, wanted: string): boolean =>
  rule === wanted || category === wanted;

/** Burns what `only` names by id; ids are known when the entries are numbered. */
export const chooseById = (entries: readonly PlanEntry[], { only }: Choice): PlanEntry[] =>
  entries.map((entry) => (only?.includes(entry.id) ? { ...entry, burn: true, decidedBy: "user" } : entry));

/** The names in `only` that no finding and no entry bears. */
export const unknownNames = (
  findings: readonly Finding[],
  entries: readonly PlanEntry[],
  { only }: Choice,
): readonly string[] =>
  (only ?? []).filter(
    (wanted) => !findings.some((finding) => isNamed(finding, wanted)) && !entries.some(({ id }) => id === wanted),
  );
