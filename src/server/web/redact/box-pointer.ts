import { useRef } from "preact/hooks";
import type { BoxView, PageView } from "../../contract.ts";
import { giveUp, movePiece, pieceRect, settle } from "./box-edit.ts";
import { moved, type Point, type Rect, resized } from "./geometry.ts";
import { drawing, piece, selectBox, selected } from "./view.ts";

interface Handlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/** The first click chooses a box; once it is chosen, dragging a line of it moves or resizes that line. */
export function useBoxPointer(
  view: PageView,
  box: BoxView,
  pointIn: (event: PointerEvent) => Point,
): (index: number, deed: "move" | "resize") => Handlers {
  const drag = useRef<{ readonly from: Point; readonly rect: Rect; readonly index: number } | null>(null);
  return (index, deed) => ({
    onPointerDown(event) {
      if (event.button !== 0 || drawing.peek()) return;
      event.stopPropagation();
      if (selected.peek() !== box.id) selectBox(box);
      else {
        drag.current = { from: pointIn(event), rect: pieceRect(view, box, index), index };
        (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
      }
      piece.value = index;
    },
    onPointerMove(event) {
      if (drag.current === null) return;
      const { from, rect } = drag.current;
      const to = pointIn(event);
      const change = deed === "move" ? moved : resized;
      movePiece(view, box, drag.current.index, change(rect, to.x - from.x, to.y - from.y));
    },
    onPointerUp() {
      if (drag.current !== null) settle(view, box);
      drag.current = null;
    },
    onPointerCancel() {
      drag.current = null;
      giveUp();
    },
  });
}
