import type { Box } from "../../../model/box.ts";
import type { BoxView, Decision } from "../../contract.ts";
import { decide, redo, undo } from "../state/act.ts";
import { announce } from "../state/announcements.ts";
import { texts } from "../state/language.ts";
import { document, neighbour, selectBox, selected } from "./view.ts";
import { addBoxes } from "./word-choice.ts";

/** What the clerk decides about the chosen box; each says what it did. */

const at = (box: BoxView): { readonly document: string; readonly box: string } => ({
  document: document.peek()?.id ?? "",
  box: box.id,
});

async function tell(decision: Decision, said: string): Promise<void> {
  if (await decide(decision)) announce(said);
}

export const accept = (box: BoxView): Promise<void> =>
  tell({ do: "accept", ...at(box) }, texts.value.redact.accepted(box.name));

export const reject = (box: BoxView, reason: string): Promise<void> =>
  tell({ do: "reject", ...at(box), reason }, texts.value.redact.rejected(box.name));

export const everywhere = (box: BoxView): Promise<void> => addBoxes({ do: "everywhere", ...at(box) });

export const change = (box: BoxView, boxes: readonly Box[]): Promise<void> =>
  tell({ do: "change", ...at(box), boxes }, texts.value.redact.changed(box.name));

/** Deletes a box of the clerk's own; the choice goes to the next one, so that the keyboard keeps its place. */
export async function remove(box: BoxView): Promise<void> {
  const next = neighbour(1) ?? neighbour(-1);
  if (!(await decide({ do: "delete", ...at(box) }))) return;
  if (next === null) selected.value = null;
  else selectBox(next);
  announce(texts.value.redact.removed(box.name));
}

export async function undoLast(): Promise<void> {
  if (await undo()) announce(texts.value.redact.undone);
}

export async function redoLast(): Promise<void> {
  if (await redo()) announce(texts.value.redact.redone);
}
