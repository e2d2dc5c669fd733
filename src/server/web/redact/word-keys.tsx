import { useEffect, useRef } from "preact/hooks";
import type { PageView } from "../../contract.ts";
import { announce } from "../state/announcements.ts";
import { texts } from "../state/language.ts";
import { focusList, focusWords, wantsFocus } from "./focus.ts";
import { document, page } from "./view.ts";
import { chooseWord, chosenWords, coverWords } from "./word-choice.ts";
import { type WordKey, wordTowards } from "./words.ts";

/** The words of a page for the keyboard: a cursor goes from word to word, and what it chooses can be covered. */
export function WordKeys({ view }: { readonly view: PageView }) {
  const t = texts.value.redact.add;
  const keys = useRef<HTMLDivElement>(null);
  const wanted = wantsFocus.value;
  const wantsThis = wanted !== null && "words" in wanted && wanted.words === view.page;
  useEffect(() => {
    if (!wantsThis) return;
    wantsFocus.value = null;
    keys.current?.focus({ preventScroll: true });
  }, [wantsThis]);
  return (
    <div
      ref={keys}
      class="word-keys"
      role="application"
      aria-label={t.layer(view.page)}
      tabIndex={page.value === view.page ? 0 : -1}
      onFocus={() => start(view)}
      onKeyDown={(event) => onKey(event, view)}
    />
  );
}

function start(view: PageView): void {
  if (view.words.length === 0) announce(texts.peek().redact.add.noWords);
  else if (chosenWords.peek()?.page !== view.page) chooseWord(view, 0, false);
}

const MOVES: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

function onKey(event: KeyboardEvent, view: PageView): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const chosen = chosenWords.peek();
  if (MOVES.includes(event.key)) {
    if (chosen !== null) chooseWord(view, wordTowards(view, chosen.focus, event.key as WordKey), event.shiftKey);
  } else if (event.key === "Enter") coverWords("words");
  else if (event.key === "r" || event.key === "R") coverWords("row");
  else if (event.key === "c" || event.key === "C") coverWords("column");
  else if (event.key === "Escape") {
    chosenWords.value = null;
    focusList();
  } else if (event.key === "PageDown" || event.key === "PageUp") {
    const next = view.page + (event.key === "PageDown" ? 1 : -1);
    if (next >= 1 && next <= (document.peek()?.pages ?? 0)) focusWords(next);
  } else return;
  event.preventDefault();
}
