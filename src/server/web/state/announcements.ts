import { signal } from "@preact/signals";

/** What screen readers say next; the count makes the same words be said again. */
export const announcement = signal({ text: "", count: 0, visible: false });

/** Milliseconds that a notice stays on the page. */
const SHOWN = 6000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what was done, and shows it for a while. */
export function announce(text: string): void {
  say(text, true);
  timer = setTimeout(() => {
    announcement.value = { ...announcement.peek(), visible: false };
  }, SHOWN);
}

/** Says what can be seen anyway. */
export const describe = (text: string): void => say(text, false);

function say(text: string, visible: boolean): void {
  clearTimeout(timer);
  announcement.value = { text, count: announcement.peek().count + 1, visible };
}
