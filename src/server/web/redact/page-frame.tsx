import { useRef } from "preact/hooks";
import { texts } from "../state/language.ts";
import { PageOverlay } from "./page-overlay.tsx";
import { PagePicture } from "./page-picture.tsx";
import { pageView, sizeOf } from "./page-views.ts";
import { useNear } from "./use-near.ts";
import { side } from "./view.ts";
import { WordKeys } from "./word-keys.tsx";
import { shownWidth } from "./zoom.ts";

/** The place of a page: of its size from the start, with its picture and what lies over it while it is near the view. */
export function PageFrame({
  document,
  number,
  total,
}: {
  readonly document: string;
  readonly number: number;
  readonly total: number;
}) {
  const frame = useRef<HTMLElement>(null);
  const near = useNear(frame);
  const size = sizeOf(document, number);
  const width = shownWidth(size);
  return (
    <section
      ref={frame}
      class="page-frame"
      data-page={number}
      aria-label={texts.value.redact.pageLabel(number, total)}
      style={{ width: `${width}px`, height: `${(width * size.height) / size.width}px` }}
    >
      {near ? <DrawnPage document={document} number={number} width={width} /> : null}
    </section>
  );
}

function DrawnPage({
  document,
  number,
  width,
}: {
  readonly document: string;
  readonly number: number;
  readonly width: number;
}) {
  const view = pageView(document, number).value;
  if (view === null) return <p class="page-problem">{texts.value.redact.pageProblem}</p>;
  if (view === undefined || width === 0) return null;
  return (
    <>
      <PagePicture document={document} number={number} width={width} />
      {side.value === "after" ? null : (
        <>
          <PageOverlay view={view} />
          <WordKeys view={view} />
        </>
      )}
    </>
  );
}
