import { useRef } from "preact/hooks";
import type { PageView } from "../../contract.ts";
import { BoxShape } from "./box-shape.tsx";
import { DrawnRect } from "./drawn-rect.tsx";
import { pointIn, usePagePointer } from "./page-pointer.ts";
import { TextLayer } from "./text-layer.tsx";
import { boxesByPage, drawing } from "./view.ts";
import { WordMarks } from "./word-marks.tsx";

/** What lies over the picture of a page, in points: zoom and window never move it. */
export function PageOverlay({ view }: { readonly view: PageView }) {
  const svg = useRef<SVGSVGElement>(null);
  const { drawn, ...handlers } = usePagePointer(view);
  return (
    <svg
      ref={svg}
      class={`page-overlay ${drawing.value ? "page-overlay-drawing" : ""}`}
      viewBox={`0 0 ${view.width} ${view.height}`}
      preserveAspectRatio="none"
      {...handlers}
    >
      <TextLayer view={view} />
      <WordMarks view={view} />
      {(boxesByPage.value.get(view.page) ?? []).map((box) => (
        <BoxShape key={box.id} view={view} box={box} pointIn={(event) => pointIn(svg.current, event)} />
      ))}
      <DrawnRect rect={drawn} />
    </svg>
  );
}
