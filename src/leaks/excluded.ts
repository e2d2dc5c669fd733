import type { ExclusionId } from "../model/exclusion.ts";
import type { Leak, LeakKind } from "./leak.ts";

/** Texts kept of those left out by one rule on one page. */
const MAX_TEXTS = 10;

/** What detectors found and a rule leaves out; as `LeftOut`, in plain data that crosses threads. */
export interface ExcludedLeaks {
  readonly rule: ExclusionId;
  readonly kind: LeakKind;
  readonly page: number | null;
  readonly count: number;
  readonly texts: readonly string[];
}

/** What detectors find: leaks, and what would be one but for a rule. */
export interface Found extends Leak {
  readonly excludedBy?: ExclusionId;
}

/** Parts what is reported from what is left out, which is counted by rule, kind and page. */
export function partExcluded(found: Iterable<Found>): { leaks: Leak[]; excluded: ExcludedLeaks[] } {
  const leaks: Leak[] = [];
  const excluded = new Map<string, ExcludedLeaks>();
  for (const { excludedBy, ...leak } of found) {
    if (excludedBy === undefined) {
      leaks.push(leak);
      continue;
    }
    const { kind, page, text } = leak;
    const key = `${excludedBy} ${kind} ${page}`;
    const known = excluded.get(key) ?? { rule: excludedBy, kind, page, count: 0, texts: [] };
    const isNew = text !== "" && known.texts.length < MAX_TEXTS && !known.texts.includes(text);
    excluded.set(key, { ...known, count: known.count + 1, texts: isNew ? [...known.texts, text] : known.texts });
  }
  return { leaks, excluded: [...excluded.values()] };
}
