import { signal } from "@preact/signals";
import type { BoxView, Decision, PageView } from "../../contract.ts";
import { decide, documents } from "../state/act.ts";
import { announce, describe } from "../state/announcements.ts";
import { texts } from "../state/language.ts";
import { document } from "./view.ts";
import { firstOf, lastOf, textOf, type WordRange } from "./words.ts";

/** Words that the clerk has chosen, to be covered. */
export const chosenWords = signal<WordRange | null>(null);

/** Chooses a word, or extends the choice up to it, and says it. */
export function chooseWord(view: PageView, index: number, extend: boolean): void {
  const before = chosenWords.peek();
  const anchor = extend && before?.page === view.page ? before.anchor : index;
  chosenWords.value = { page: view.page, anchor, focus: index };
  const t = texts.value.redact.add;
  const word = view.words[index]?.text ?? "";
  describe(
    anchor === index
      ? t.wordOf(word, index + 1, view.words.length)
      : t.range(textOf(view, { page: view.page, anchor, focus: index })),
  );
}

/** Adds boxes where `what` is, for the words that are chosen. */
export async function coverWords(what: "words" | "row" | "column"): Promise<void> {
  const range = chosenWords.peek();
  const id = document.peek()?.id;
  if (range === null || id === undefined) return;
  const at = { document: id, page: range.page };
  const words: Decision = { do: "words", ...at, first: firstOf(range), last: lastOf(range) };
  await addBoxes(what === "words" ? words : { do: what, ...at, word: range.focus });
}

/** Sends a decision that adds boxes, and says how many, and where the same text still asks for a decision. */
export async function addBoxes(decision: Decision): Promise<void> {
  const before = new Set(allBoxes().map(({ id }) => id));
  if (!(await decide(decision))) return;
  const added = allBoxes().filter(({ id }) => !before.has(id));
  const covered = added.filter(({ burn }) => burn).length;
  const t = texts.value.redact;
  announce(added.length === 0 ? t.noneAdded : t.added(covered, added.length - covered));
}

const allBoxes = (): readonly BoxView[] => documents.peek().flatMap(({ boxes }) => boxes);
