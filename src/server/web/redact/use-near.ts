import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** How far above, below and beside what is in view pages are drawn: beside however far, for pages differ in width. */
const AROUND = "60% 1000%";

/** Whether an element is in view, or nearly, in the viewer that holds it. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const near = useSignal(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        near.value = entries.at(-1)?.isIntersecting ?? false;
      },
      { root: element.current.closest(".viewer"), rootMargin: AROUND },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near.value;
}
