import { signal } from "@preact/signals";
import type { BoxView } from "../../contract.ts";
import { document, showBox, showPage } from "./view.ts";

/** Ids of the list of boxes and of the field with the page, which take the focus back. */
export const BOX_LIST = "box-list";
export const PAGE_FIELD = "page-number";

/** What waits for the focus until its page is drawn. */
export const wantsFocus = signal<{ readonly box: string } | { readonly words: number } | null>(null);

/** Gives the focus to a box on its page. */
export function focusBox(box: BoxView): void {
  const id = document.peek()?.id;
  if (id === undefined) return;
  showBox(id, box);
  wantsFocus.value = { box: box.id };
}

/** Gives the focus to the words of a page. */
export function focusWords(number: number): void {
  showPage(number);
  wantsFocus.value = { words: number };
}

/** Gives the focus back to the list of boxes, or to the ways to other pages where the page has none. */
export function focusList(): void {
  const list = globalThis.document.getElementById(BOX_LIST) ?? globalThis.document.getElementById(PAGE_FIELD);
  list?.focus();
}
