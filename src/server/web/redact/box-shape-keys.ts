import type { BoxView, PageView } from "../../contract.ts";
import { giveUp, nudgePiece, pieceRect, settle } from "./box-edit.ts";
import { focusList } from "./focus.ts";
import { moved, resized } from "./geometry.ts";
import { piece } from "./view.ts";

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Points that an arrow moves; with Ctrl more. */
const SMALL = 1;
const LARGE = 10;

/** Keys on a box of the page: arrows move it, with shift they resize it; Enter decides, Escape gives up. */
export function onBoxKey(event: KeyboardEvent, view: PageView, box: BoxView): void {
  const step = STEPS[event.key];
  if (step !== undefined) {
    const by = event.ctrlKey ? LARGE : SMALL;
    const change = event.shiftKey ? resized : moved;
    nudgePiece(view, box, piece.peek(), change(pieceRect(view, box, piece.peek()), step[0] * by, step[1] * by));
  } else if (event.key === "Enter" || event.key === " ") settle(view, box);
  else if (event.key === "Escape") {
    giveUp();
    focusList();
  } else return;
  event.preventDefault();
}
