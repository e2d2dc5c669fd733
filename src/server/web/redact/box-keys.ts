import type { BoxView } from "../../contract.ts";
import { announce, describe } from "../state/announcements.ts";
import { texts } from "../state/language.ts";
import { standingOf } from "./box-standing.ts";
import { accept, everywhere, remove } from "./decisions.ts";
import { helping, rejecting } from "./dialogs.ts";
import { focusBox, focusWords } from "./focus.ts";
import { document, isProtected, neighbour, nextOpen, page, selectedBox, showBox } from "./view.ts";
import { fitZoom, zoomBy } from "./zoom.ts";

/** Keys that work while the focus is in the list of boxes or in the pages. */
export function boxKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (deed === undefined) return;
  event.preventDefault();
  deed();
}

const deeds: Readonly<Record<string, () => void>> = {
  a: () => onBox((box) => accept(box)),
  r: () =>
    onBox((box) => {
      if (isProtected(box)) announce(texts.peek().redact.protected);
      else rejecting.value = box.id;
    }),
  o: () => onBox((box) => everywhere(box)),
  Delete: () => onBox((box) => (box.own ? remove(box) : undefined)),
  n: () => walk(neighbour(1), texts.peek().redact.noOther),
  p: () => walk(neighbour(-1), texts.peek().redact.noOther),
  v: () => walk(nextOpen(), texts.peek().redact.noOpen),
  w: () => focusWords(page.peek()),
  "+": () => zoomBy(1),
  "-": () => zoomBy(-1),
  "0": fitZoom,
  "?": () => {
    helping.value = true;
  },
};

function onBox(deed: (box: BoxView) => void): void {
  const box = selectedBox.peek();
  if (box === null) announce(texts.peek().redact.noSelection);
  else deed(box);
}

/** Goes to a box and says what it is; the focus moves along when it was on a box of the page. */
export function walk(box: BoxView | null, none: string): void {
  const id = document.peek()?.id;
  if (box === null || id === undefined) {
    announce(none);
    return;
  }
  if (globalThis.document.activeElement?.closest(".viewer") == null) showBox(id, box);
  else focusBox(box);
  describe(`${box.name}. ${texts.peek().redact.standing[standingOf(box)]}`);
}
