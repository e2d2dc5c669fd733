import { announcement } from "../state/announcements.ts";

/** What happened, in words: read out, and shown for a while where nothing else on the page shows it. */
export function LiveRegion() {
  const { text, count, visible } = announcement.value;
  return (
    <div class={visible ? "notice" : "visually-hidden"} role="status" aria-live="polite">
      <span key={count}>{text}</span>
    </div>
  );
}
