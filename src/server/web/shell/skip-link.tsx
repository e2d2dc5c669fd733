import { texts } from "../state/language.ts";

/** First stop of the keyboard. The fragment of the address says where the clerk is, so the link moves the focus itself. */
export function SkipLink() {
  return (
    <div class="skiplinks">
      <a
        class="visually-hidden-focusable"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>("main h1")?.focus();
        }}
      >
        {texts.value.skip}
      </a>
    </div>
  );
}
