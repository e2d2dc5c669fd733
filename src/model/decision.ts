import type { Box } from "./box.ts";

/**
 * What a person at work on an act decides about boxes. The only free values are boxes, in default user space of their page;
 * the rest are ids and indices that the program gave.
 */
export type Decision =
  | { readonly do: "accept"; readonly document: string; readonly box: string }
  /** `reason` is an id of `rules/rejections/`. */
  | { readonly do: "reject"; readonly document: string; readonly box: string; readonly reason: string }
  | { readonly do: "change"; readonly document: string; readonly box: string; readonly boxes: readonly Box[] }
  | { readonly do: "draw"; readonly document: string; readonly page: number; readonly box: Box }
  /** Indices into the words of the page; the words between first and last in reading order are one box per line. */
  | {
      readonly do: "words";
      readonly document: string;
      readonly page: number;
      readonly first: number;
      readonly last: number;
    }
  /** The row or column of the table that the word is in; the whole line where there is no table. */
  | { readonly do: "row" | "column"; readonly document: string; readonly page: number; readonly word: number }
  /** Whatever is read under the box, wherever it stands in all files of the act. */
  | { readonly do: "everywhere"; readonly document: string; readonly box: string }
  | { readonly do: "delete"; readonly document: string; readonly box: string };
