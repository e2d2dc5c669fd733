import { useEffect, useRef } from "preact/hooks";
import type { BoxView, PageView } from "../../contract.ts";
import { texts } from "../state/language.ts";
import { pieceRect } from "./box-edit.ts";
import { useBoxPointer } from "./box-pointer.ts";
import { onBoxKey } from "./box-shape-keys.ts";
import { standingOf } from "./box-standing.ts";
import { wantsFocus } from "./focus.ts";
import type { Point, Rect } from "./geometry.ts";
import { piece, selected } from "./view.ts";

/** Half the side of the handle that resizes a box, in points. */
const HANDLE = 4;

/** A box on its page: see-through, with the pattern of its standing. */
export function BoxShape({
  view,
  box,
  pointIn,
}: {
  readonly view: PageView;
  readonly box: BoxView;
  readonly pointIn: (event: PointerEvent) => Point;
}) {
  const t = texts.value.redact;
  const shape = useRef<SVGGElement>(null);
  const pointer = useBoxPointer(view, box, pointIn);
  const standing = standingOf(box);
  const chosen = selected.value === box.id;
  const wanted = wantsFocus.value;
  const wantsThis = wanted !== null && "box" in wanted && wanted.box === box.id;
  useEffect(() => {
    if (!wantsThis) return;
    wantsFocus.value = null;
    shape.current?.focus({ preventScroll: true });
  }, [wantsThis]);
  const rects = box.boxes.map((_, index) => pieceRect(view, box, index));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML can't stand in a drawing
    <g
      ref={shape}
      class={`box box-${standing} ${chosen ? "box-chosen" : ""}`}
      role="button"
      // Attributes of a drawing are told apart by their case.
      tabindex={chosen ? 0 : -1}
      aria-label={t.boxInPage(box.name, t.standing[standing])}
      aria-pressed={chosen}
      data-box={box.id}
      onKeyDown={(event) => onBoxKey(event, view, box)}
    >
      {rects.map((rect, index) => (
        <rect key={index} {...rect} {...pointer(index, "move")} />
      ))}
      {standing === "rejected" ? rects.map((rect) => <Cross key={`${rect.x} ${rect.y}`} rect={rect} />) : null}
      {chosen ? <Handle rect={rects[piece.value]} {...pointer(piece.value, "resize")} /> : null}
    </g>
  );
}

const Cross = ({ rect }: { readonly rect: Rect }) => (
  <path
    class="box-cross"
    d={`M${rect.x} ${rect.y}l${rect.width} ${rect.height}m0 ${-rect.height}l${-rect.width} ${rect.height}`}
  />
);

function Handle({
  rect,
  ...pointer
}: { readonly rect: Rect | undefined } & ReturnType<ReturnType<typeof useBoxPointer>>) {
  if (rect === undefined) return null;
  const [x, y] = [rect.x + rect.width, rect.y + rect.height];
  return (
    <g class="box-handle" {...pointer}>
      <rect class="box-handle-target" x={x - HANDLE} y={y - HANDLE} width={HANDLE * 4} height={HANDLE * 4} />
      <rect class="box-handle-mark" x={x - HANDLE} y={y - HANDLE} width={HANDLE * 2} height={HANDLE * 2} />
    </g>
  );
}
