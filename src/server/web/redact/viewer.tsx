import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { DocumentState } from "../../contract.ts";
import { texts } from "../state/language.ts";
import { pieceRect } from "./box-edit.ts";
import { boxKeys } from "./box-keys.ts";
import { centre } from "./geometry.ts";
import { Hatches } from "./hatches.tsx";
import { PageFrame } from "./page-frame.tsx";
import { pageSizes, pageView } from "./page-views.ts";
import { page, reveal } from "./view.ts";
import { roomForPage } from "./zoom.ts";

/** The pages of a document, one below the other. Only those near what is in view are drawn. */
export function Viewer({ document }: { readonly document: DocumentState }) {
  const viewer = useRef<HTMLElement>(null);
  useEffect(() => (viewer.current === null ? undefined : measure(viewer.current)), []);
  useSignalEffect(() => {
    if (viewer.current !== null) bringIntoView(viewer.current, document.id);
  });
  const pages = document.pages ?? 0;
  return (
    <section
      ref={viewer}
      class="viewer"
      aria-label={texts.value.redact.viewer}
      onKeyDown={boxKeys}
      onScroll={({ currentTarget }) => followScroll(currentTarget)}
    >
      <Hatches />
      {Array.from({ length: pages }, (_, index) => (
        <PageFrame key={`${document.id} ${index}`} document={document.id} number={index + 1} total={pages} />
      ))}
    </section>
  );
}

/** Keeps the room that a page has in step with the viewer. */
function measure(viewer: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    const { paddingLeft, paddingRight } = getComputedStyle(viewer);
    roomForPage.value = viewer.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  });
  observer.observe(viewer);
  return () => observer.disconnect();
}

const frameOf = (viewer: HTMLElement, number: number): HTMLElement | null =>
  viewer.querySelector<HTMLElement>(`[data-page="${number}"]`);

/** Scrolls to the page or box that is asked for; to a box once its page is known. */
function bringIntoView(viewer: HTMLElement, document: string): void {
  const wanted = reveal.value;
  if (wanted === null || roomForPage.value === 0) return;
  // Pages above change their place when their sizes become known.
  void pageSizes(document).value;
  const frame = frameOf(viewer, wanted.page);
  if (frame === null) return;
  const view = wanted.box === null ? null : pageView(document, wanted.page).value;
  if (view == null || wanted.box === null) {
    viewer.scrollTop = frame.offsetTop;
    viewer.scrollLeft = frame.offsetLeft + (frame.clientWidth - viewer.clientWidth) / 2;
  } else {
    const at = centre(pieceRect(view, wanted.box, 0));
    const scale = frame.clientWidth / view.width;
    viewer.scrollTop = frame.offsetTop + at.y * scale - viewer.clientHeight / 2;
    viewer.scrollLeft = frame.offsetLeft + at.x * scale - viewer.clientWidth / 2;
  }
  broughtTo = viewer.scrollTop;
  if (view !== undefined) reveal.value = null;
}

/** Where the last scrolling of our own ended: at the end of a document the page asked for may not be in the middle. */
let broughtTo: number | null = null;

/** The page in the middle of the view is the one whose boxes are listed. */
function followScroll(viewer: HTMLElement): void {
  if (reveal.peek() !== null || viewer.scrollTop === broughtTo) return;
  const middle = viewer.scrollTop + viewer.clientHeight / 2;
  const frames = [...viewer.querySelectorAll<HTMLElement>("[data-page]")];
  const frame = frames.findLast((each) => each.offsetTop <= middle);
  if (frame !== undefined) page.value = Number(frame.dataset["page"]);
}
