import { batch, computed, signal } from "@preact/signals";
import type { BoxView, DocumentState } from "../../contract.ts";
import { documents } from "../state/act.ts";
import { grouped } from "../state/grouped.ts";
import { standingOf } from "./box-standing.ts";

/** What the clerk looks at in the pages. Nothing of it is work: a refresh may lose it. */
const chosenDocument = signal<string | null>(null);
export const page = signal(1);
/** Id of the box that is chosen. */
export const selected = signal<string | null>(null);
/** Which of its lines is moved and resized. */
export const piece = signal(0);
export const zoom = signal<number | "fit">("fit");
export const side = signal<"before" | "after">("before");
export const drawing = signal(false);
/** Asks the viewer to bring a page, or a box on it, into view. */
export const reveal = signal<{ readonly page: number; readonly box: BoxView | null } | null>(null);

export const document = computed<DocumentState | null>(() => {
  const readable = documents.value.filter(({ pages }) => pages !== null);
  return readable.find(({ id }) => id === chosenDocument.value) ?? readable[0] ?? null;
});

/** Top to bottom as the server lists them, page after page. */
export const boxes = computed<readonly BoxView[]>(() =>
  [...(document.value?.boxes ?? [])].sort((a, b) => a.page - b.page),
);

export const boxesByPage = computed(() => grouped(boxes.value, (box) => box.page));

export const selectedBox = computed<BoxView | null>(() => boxes.value.find(({ id }) => id === selected.value) ?? null);

/** Whether a box stands for something that no reason lets pass. */
export const isProtected = (box: BoxView): boolean =>
  document.value?.findings.some(({ id, protected: held }) => id === box.finding && held) ?? false;

export function showDocument(id: string): void {
  batch(() => {
    chosenDocument.value = id;
    selected.value = null;
    showPage(1);
  });
}

export function showPage(number: number): void {
  batch(() => {
    page.value = number;
    reveal.value = { page: number, box: null };
  });
}

export function showBox(documentId: string, box: BoxView): void {
  batch(() => {
    chosenDocument.value = documentId;
    side.value = "before";
    selectBox(box);
    reveal.value = { page: box.page, box };
  });
}

/** Chooses a box where it is, without moving the pages. */
export function selectBox(box: BoxView): void {
  batch(() => {
    selected.value = box.id;
    page.value = box.page;
    piece.value = 0;
  });
}

/** The nearest box after (`step` 1) or before (-1) the chosen one, or the page in view, that `wanted` holds for. */
export function neighbour(step: 1 | -1, wanted: (box: BoxView) => boolean = () => true): BoxView | null {
  const all = boxes.value;
  const at = all.findIndex(({ id }) => id === selected.value);
  const rest =
    at === -1
      ? all.filter((box) => (step === 1 ? box.page >= page.value : box.page < page.value))
      : step === 1
        ? all.slice(at + 1)
        : all.slice(0, at);
  return (step === 1 ? rest : [...rest].reverse()).find(wanted) ?? null;
}

/** The next box that waits for a decision; after the last one from the start again. */
export const nextOpen = (): BoxView | null => {
  const open = (box: BoxView): boolean => standingOf(box) === "open";
  return neighbour(1, open) ?? boxes.value.find((box) => open(box) && box.id !== selected.value) ?? null;
};
