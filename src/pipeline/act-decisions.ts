import { type Box, boxHeight, boxWidth, intersectBoxes, shareInside } from "../model/box.ts";
import type { Decision } from "../model/decision.ts";
import type { LocalText } from "../model/local-text.ts";
import { lineBoxes } from "../model/read-text.ts";
import { findText } from "../redaction/find-text.ts";
import type { DecidedEntry, PlanChange } from "./decided-plan.ts";
import { DecisionRefused } from "./decision-refused.ts";
import type { OpenDocument } from "./open-document.ts";
import { boxesAlong, boxesBetween, type PageWord } from "./page-words.ts";
import { textOn } from "./planned-document.ts";
import { isProtected } from "./protected-finding.ts";

/** A document of an act as it stands when something is decided. */
export interface DecidingDocument {
  readonly id: string;
  readonly document: OpenDocument;
  readonly entries: readonly DecidedEntry[];
}

/** What decisions are checked against. */
export interface DecidingAct {
  readonly documents: readonly DecidingDocument[];
  /** Ids of the reasons for which a box may be left out. */
  readonly reasons: ReadonlySet<string>;
  /** A key that no entry has yet. */
  readonly newKey: () => string;
}

/** Points; nothing that is smaller hides anything. */
const LEAST_SIDE = 1;
/** A box that is changed has to cover so much of each place that it stands for. */
const COVERED = 0.9;
const DRAWN: LocalText = { it: "riquadro dell'operatore", en: "box of the operator" };
const SAME_TEXT: LocalText = {
  it: "stesso testo di un riquadro, cercato in tutto l'atto",
  en: "same text as under a box, looked for in the whole act",
};

/**
 * What a decision changes in the plans of the act. Nothing that was decided comes into a plan but boxes within their page.
 * @throws DecisionRefused that says why it can't be done
 */
export async function changesOf(decision: Decision, act: DecidingAct): Promise<PlanChange[]> {
  const one = act.documents.find(({ id }) => id === decision.document);
  if (one === undefined) throw new DecisionRefused("unknown-document");
  const add = (page: number, boxes: readonly Box[], reason: LocalText = DRAWN): PlanChange[] => {
    if (boxes.length === 0) throw new DecisionRefused("nothing-there");
    return [{ do: "add", document: one.id, key: act.newKey(), page, boxes, reason }];
  };
  switch (decision.do) {
    case "accept":
      return [{ do: "burn", document: one.id, key: entryIn(one, decision.box).key }];
    case "reject":
      return [rejection(entryIn(one, decision.box), one.id, decision.reason, act.reasons)];
    case "change":
      return [await change(entryIn(one, decision.box), one, decision.boxes)];
    case "draw":
      return add(decision.page, [await boxOn(one, decision.page, decision.box)]);
    case "words": {
      const [first, last] = [wordIn(one, decision.page, decision.first), wordIn(one, decision.page, decision.last)];
      const read = one.document.reading(decision.page);
      return add(decision.page, read === undefined ? [] : boxesBetween(read, first, last));
    }
    case "row":
    case "column": {
      const word = wordIn(one, decision.page, decision.word);
      const read = one.document.reading(decision.page);
      return add(decision.page, read === undefined ? [] : boxesAlong(read, word, decision.do));
    }
    case "everywhere":
      return everywhere(entryIn(one, decision.box), one, act);
    case "delete": {
      const entry = entryIn(one, decision.box);
      if (!entry.own) throw new DecisionRefused("not-own");
      return [{ do: "remove", document: one.id, key: entry.key }];
    }
  }
}

function entryIn({ entries }: DecidingDocument, key: string): DecidedEntry {
  const entry = entries.find((known) => known.key === key);
  if (entry === undefined) throw new DecisionRefused("unknown-box");
  return entry;
}

function wordIn({ document }: DecidingDocument, page: number, index: number): PageWord {
  const word = document.words(page)[index];
  if (word === undefined) throw new DecisionRefused("nothing-there");
  return word;
}

/** Whether no decision may leave an entry readable. */
export const isProtectedEntry = ({ rule, severity, evidence }: DecidedEntry): boolean =>
  rule !== null &&
  severity !== "avviso" &&
  isProtected({ rule, evidence, stage: rule.startsWith("leak/") ? "leak" : "personal-data" });

function rejection(entry: DecidedEntry, document: string, reason: string, known: ReadonlySet<string>): PlanChange {
  if (entry.own) throw new DecisionRefused("own");
  if (isProtectedEntry(entry)) throw new DecisionRefused("protected");
  if (!known.has(reason)) throw new DecisionRefused("unknown-reason");
  return { do: "leave", document, key: entry.key, reason };
}

async function change(entry: DecidedEntry, one: DecidingDocument, wanted: readonly Box[]): Promise<PlanChange> {
  const boxes = await Promise.all(wanted.map((box) => boxOn(one, entry.page, box)));
  if (boxes.length === 0) throw new DecisionRefused("no-area");
  const covers = (place: Box): boolean => boxes.some((box) => shareInside(place, box) >= COVERED);
  if (!entry.own && !entry.proposed.every(covers)) throw new DecisionRefused("uncovers");
  return { do: "move", document: one.id, key: entry.key, boxes };
}

/** The part of a box that lies on the page. */
async function boxOn({ document }: DecidingDocument, page: number, [ax, ay, bx, by]: Box): Promise<Box> {
  if (page < 1 || page > document.pages) throw new DecisionRefused("nothing-there");
  const { visibleBox } = await document.geometry(page);
  const box: Box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  const inside = intersectBoxes(box, visibleBox);
  if (inside === null || boxWidth(inside) < LEAST_SIDE || boxHeight(inside) < LEAST_SIDE) {
    throw new DecisionRefused("no-area");
  }
  return inside;
}

/** Burns the box, what is proposed where its text stands, and adds boxes where nothing is proposed. */
function everywhere(entry: DecidedEntry, one: DecidingDocument, act: DecidingAct): PlanChange[] {
  const read = one.document.examined?.read.pages ?? [];
  const text = textOn(read, entry.page, entry.boxes).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  if (text === "") throw new DecisionRefused("nothing-there");
  const changes: PlanChange[] = entry.burn ? [] : [{ do: "burn", document: one.id, key: entry.key }];
  for (const { id, document, entries } of act.documents) {
    for (const { page, range } of findText(document.examined?.read.pages ?? [], text)) {
      const boxes = lineBoxes(page, range);
      const there = entries.filter(
        (known) =>
          known.page === page.page && boxes.every((box) => known.boxes.some((one) => shareInside(box, one) > 0.5)),
      );
      if (boxes.length === 0 || there.some(({ burn }) => burn)) continue;
      const proposed = there[0];
      if (proposed !== undefined) changes.push({ do: "burn", document: id, key: proposed.key });
      else changes.push({ do: "add", document: id, key: act.newKey(), page: page.page, boxes, reason: SAME_TEXT });
    }
  }
  return changes;
}
