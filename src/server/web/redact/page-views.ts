import { effect, type Signal, signal } from "@preact/signals";
import type { PageSize, PageView } from "../../contract.ts";
import { Refusal, request } from "../api/request.ts";
import { act } from "../state/act.ts";

/** A page that is being read is `undefined`, one that can't be shown `null`. */
type Loading = PageView | null | undefined;

const A4: PageSize = { width: 595, height: 842 };

const views = new Map<string, Signal<Loading>>();
const sizes = new Map<string, Signal<readonly PageSize[]>>();

// A page has no words before its document was examined: what was read earlier is read again.
effect(() => {
  if (act.value === null || act.value.stage === "examining") views.clear();
});

/** Size, matrix and words of a page; asked for when first wanted. */
export function pageView(document: string, page: number): Signal<Loading> {
  const key = `${document} ${page}`;
  const known = views.get(key);
  if (known !== undefined) return known;
  const view = signal<Loading>(undefined);
  views.set(key, view);
  request<PageView>("GET", `documents/${document}/pages/${page}`).then(
    (answer) => {
      view.value = answer;
    },
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      view.value = null;
    },
  );
  return view;
}

/** Sizes of all pages, for the places of those that are not drawn yet; empty until known. */
export function pageSizes(document: string): Signal<readonly PageSize[]> {
  const known = sizes.get(document);
  if (known !== undefined) return known;
  const all = signal<readonly PageSize[]>([]);
  sizes.set(document, all);
  request<readonly PageSize[]>("GET", `documents/${document}/pages`).then(
    (answer) => {
      all.value = answer;
    },
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    },
  );
  return all;
}

/** Size of a page as far as it is known. */
export const sizeOf = (document: string, page: number): PageSize =>
  views.get(`${document} ${page}`)?.value ?? pageSizes(document).value[page - 1] ?? A4;
