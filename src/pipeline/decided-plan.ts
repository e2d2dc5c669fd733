import { createHash } from "node:crypto";
import { type Box, shareInside } from "../model/box.ts";
import type { Finding } from "../model/finding.ts";
import { folded } from "../model/folded.ts";
import type { LocalText } from "../model/local-text.ts";
import type { ReadPage } from "../model/read-text.ts";
import { type Choice, DEFAULT_CHOICE } from "../redaction/plan.ts";
import { type EntryDraft, numberEntries, type PlanEntry } from "../redaction/plan-entry.ts";
import { LEAST, repeatedEntries } from "../redaction/repeated-entries.ts";
import { textOn, userEntry } from "./planned-document.ts";

/** A decision on a plan with its place. `key` is that of an entry. */
export type PlanChange = { readonly document: string; readonly key: string } & (
  | { readonly do: "burn" }
  /** `reason` is an id. */
  | { readonly do: "leave"; readonly reason: string }
  | { readonly do: "move"; readonly boxes: readonly Box[] }
  | { readonly do: "add"; readonly page: number; readonly boxes: readonly Box[]; readonly reason: LocalText }
  | { readonly do: "remove" }
);

/** An entry of a plan with what was decided on it. */
export interface DecidedEntry extends PlanEntry {
  /** The same as long as the document is the same, whatever else is planned. */
  readonly key: string;
  /** Places that were proposed, before somebody changed them. */
  readonly proposed: readonly Box[];
  /** Added by a decision. */
  readonly own: boolean;
  /** Id of the reason why it is not burned, when somebody decided so. */
  readonly left: string | null;
  /** Whether what is read there is burned in another file of the act. */
  readonly hiddenInAct: boolean;
}

/** A document of an act, with what is proposed of it. */
export interface ProposedDocument {
  readonly id: string;
  readonly proposed: readonly EntryDraft[];
  readonly pages: readonly ReadPage[];
}

/**
 * The plans of the files of one act after the decisions: what is burned in one is proposed wherever the pages of all of them
 * show it. Decisions on what is no more proposed are passed over.
 *
 * @returns by id of the document
 */
export function decidedPlans(
  documents: readonly ProposedDocument[],
  changes: readonly PlanChange[],
  choice: Choice = DEFAULT_CHOICE,
): ReadonlyMap<string, readonly DecidedEntry[]> {
  const changesOf = ({ id }: ProposedDocument): PlanChange[] => changes.filter(({ document }) => document === id);
  const first = documents.map((document) => {
    const own = changesOf(document);
    const added = own.flatMap((change) => (change.do === "add" ? [ownEntry(change, own, document.pages)] : []));
    const found = keyed(document.proposed.filter(({ origin }) => origin !== "repeated"));
    return numbered(decided([...found, ...added], own));
  });
  return new Map(
    documents.map((document, index) => {
      const entries = first[index] ?? [];
      const elsewhere = first.filter((_, at) => at !== index).flat();
      const repeated = keyed(repeatedEntries(entries, document.pages, choice, elsewhere));
      const all = numbered([...entries, ...decided(repeated, changesOf(document))]);
      const hidden = burnedValues(elsewhere);
      const isHiddenInAct = (entry: DecidedEntry): boolean => hidden.has(textIn(entry)) && !isCovered(entry, all);
      return [document.id, all.map((entry) => ({ ...entry, hiddenInAct: isHiddenInAct(entry) }))];
    }),
  );
}

const textIn = ({ evidence }: Pick<EntryDraft, "evidence">): string => folded(evidence?.reveal() ?? "");

/** What leaks hide is compared by a rule of its own. */
const burnedValues = (entries: readonly DecidedEntry[]): ReadonlySet<string> =>
  new Set(
    entries
      .filter(({ burn, rule }) => burn && !rule?.startsWith("leak/"))
      .map(textIn)
      .filter((value) => value.length >= LEAST),
  );

/** Whether an entry that is not burned lies under others that are. */
const isCovered = ({ page, boxes, burn }: DecidedEntry, entries: readonly DecidedEntry[]): boolean =>
  !burn &&
  boxes.every((box) =>
    entries.some(
      (other) => other.burn && other.page === page && other.boxes.some((one) => shareInside(box, one) > 0.5),
    ),
  );

type KeyedDraft = Omit<DecidedEntry, "id">;

/** What entries and findings of the same place and rule have in common; equal ones are told apart by their order. */
export function placeKeys(
  places: readonly (Pick<EntryDraft, "page" | "boxes" | "rule" | "category"> & { readonly repeated?: boolean })[],
): string[] {
  const met = new Map<string, number>();
  return places.map(({ page, boxes, rule, category, repeated = false }) => {
    const corners = boxes.map((box) => box.map((side) => Math.round(side)));
    const place = createHash("sha256")
      .update(JSON.stringify([repeated, rule, category, corners]))
      .digest("hex");
    const key = `p${page}-${place.slice(0, 12)}`;
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}

/** The keys of findings, as those of the entries that they give; null for those without a place. */
export function findingKeys(findings: readonly Finding[]): (string | null)[] {
  const placed = findings.flatMap(({ page, bbox, boxes, rule, category }) => {
    const places = boxes ?? (bbox === null ? [] : [bbox]);
    return page === null || places.length === 0 ? [] : [{ page, boxes: places, rule, category }];
  });
  const keys = placeKeys(placed);
  let next = 0;
  return findings.map(({ page, bbox, boxes }) =>
    page === null || (boxes ?? (bbox === null ? [] : [bbox])).length === 0 ? null : (keys[next++] ?? null),
  );
}

function keyed(drafts: readonly EntryDraft[]): KeyedDraft[] {
  const keys = placeKeys(drafts.map((draft) => ({ ...draft, repeated: draft.origin === "repeated" })));
  return drafts.map((draft, index) => ({
    ...draft,
    key: keys[index] as string,
    proposed: draft.boxes,
    own: false,
    left: null,
    hiddenInAct: false,
  }));
}

function ownEntry(
  { key, page, boxes: drawn, reason }: Extract<PlanChange, { do: "add" }>,
  changes: readonly PlanChange[],
  pages: readonly ReadPage[],
): KeyedDraft {
  const moved = changes.findLast((change) => change.do === "move" && change.key === key);
  const boxes = moved?.do === "move" ? moved.boxes : drawn;
  const entry = userEntry(page, boxes, "user", reason, textOn(pages, page, boxes));
  return { ...entry, key, proposed: boxes, own: true, left: null, hiddenInAct: false };
}

/** The last decision on an entry holds. */
function decided(entries: readonly KeyedDraft[], changes: readonly PlanChange[]): KeyedDraft[] {
  return entries.flatMap((entry) => {
    let now: KeyedDraft | null = entry;
    for (const change of changes) {
      if (change.key !== entry.key || now === null) continue;
      now = changed(now, change);
    }
    return now ?? [];
  });
}

function changed(entry: KeyedDraft, change: PlanChange): KeyedDraft | null {
  switch (change.do) {
    case "burn":
      return entry.burn ? entry : { ...entry, burn: true, decidedBy: "user", left: null };
    case "leave":
      return { ...entry, burn: false, decidedBy: "user", left: change.reason };
    case "move":
      return { ...entry, boxes: change.boxes, burn: true, decidedBy: "user", left: null };
    case "remove":
      return entry.own ? null : entry;
    case "add":
      return entry;
  }
}

const numbered = (entries: readonly KeyedDraft[]): DecidedEntry[] => numberEntries(entries) as DecidedEntry[];
