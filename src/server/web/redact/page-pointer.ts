import { type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { PageView } from "../../contract.ts";
import { insidePage, type Point, type Rect, rectBetween, userBox } from "./geometry.ts";
import { document, drawing, page } from "./view.ts";
import { addBoxes, chooseWord, chosenWords } from "./word-choice.ts";
import { wordAt } from "./words.ts";

/** A drawn rectangle with a side shorter than this, in points, is a slip of the hand. */
const SMALLEST = 3;

/** Where a pointer is on the page, in 1/72 inch. */
export function pointIn(svg: SVGSVGElement | null, event: PointerEvent): Point {
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg?.getScreenCTM()?.inverse());
  return { x, y };
}

interface PagePointer {
  readonly drawn: Signal<Rect | null>;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/** Chooses words by clicking and dragging, or draws a rectangle while drawing is on. */
export function usePagePointer(view: PageView): PagePointer {
  const from = useRef<Point | null>(null);
  const drawn = useSignal<Rect | null>(null);
  const svgOf = (event: PointerEvent): SVGSVGElement => event.currentTarget as SVGSVGElement;

  const end = (): void => {
    from.current = null;
    drawn.value = null;
  };
  return {
    drawn,
    onPointerDown(event) {
      if (event.button !== 0) return;
      page.value = view.page;
      const point = pointIn(svgOf(event), event);
      from.current = point;
      if (drawing.peek()) svgOf(event).setPointerCapture(event.pointerId);
      else {
        const word = wordAt(view, point);
        if (word === null) chosenWords.value = null;
        else chooseWord(view, word, event.shiftKey);
      }
    },
    onPointerMove(event) {
      if (from.current === null || event.buttons === 0) return;
      const point = pointIn(svgOf(event), event);
      if (drawing.peek()) drawn.value = rectBetween(from.current, point);
      else if (event.pointerType === "mouse") extendTo(view, point);
    },
    onPointerUp() {
      const rect = drawn.peek();
      const id = document.peek()?.id;
      end();
      if (rect === null || id === undefined || rect.width < SMALLEST || rect.height < SMALLEST) return;
      addBoxes({ do: "draw", document: id, page: view.page, box: userBox(view.matrix, insidePage(rect, view)) });
    },
    onPointerCancel: end,
  };
}

function extendTo(view: PageView, point: Point): void {
  const word = wordAt(view, point);
  const chosen = chosenWords.peek();
  if (word !== null && chosen?.page === view.page && chosen.focus !== word) chooseWord(view, word, true);
}
