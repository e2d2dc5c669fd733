import { signal } from "@preact/signals";
import type { BoxView, PageView } from "../../contract.ts";
import { change } from "./decisions.ts";
import { insidePage, type Rect, shownRect, userBox } from "./geometry.ts";

/** A line of a box while it is being moved or resized: where it is shown, before the server has it. */
export const draft = signal<{ readonly box: string; readonly piece: number; readonly rect: Rect } | null>(null);

/** Milliseconds without a key after which a move counts as made: many small steps are one change to undo. */
const SETTLED = 700;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Where line `index` of a box is shown. */
export function pieceRect(view: PageView, box: BoxView, index: number): Rect {
  const moving = draft.value;
  if (moving?.box === box.id && moving.piece === index) return moving.rect;
  const place = box.boxes[index];
  if (place === undefined) throw new RangeError(`Box ${box.id} has no line ${index}`);
  return shownRect(view.matrix, place);
}

/** Shows line `index` at `rect`; nothing is decided yet. */
export function movePiece(view: PageView, box: BoxView, index: number, rect: Rect): void {
  draft.value = { box: box.id, piece: index, rect: insidePage(rect, view) };
}

/** The same from the keyboard: it counts once no key was pressed for a moment. */
export function nudgePiece(view: PageView, box: BoxView, index: number, rect: Rect): void {
  movePiece(view, box, index, rect);
  clearTimeout(timer);
  timer = setTimeout(() => settle(view, box), SETTLED);
}

/** What was moved is decided. */
export async function settle(view: PageView, box: BoxView): Promise<void> {
  clearTimeout(timer);
  const moving = draft.peek();
  if (moving?.box !== box.id) return;
  const place = userBox(view.matrix, moving.rect);
  await change(
    box,
    box.boxes.map((before, index) => (index === moving.piece ? place : before)),
  );
  if (draft.peek() === moving) draft.value = null;
}

/** Puts what is being moved back where it was. */
export function giveUp(): void {
  clearTimeout(timer);
  draft.value = null;
}
