import type { ExclusionId } from "../../model/exclusion.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import type { Found } from "../excluded.ts";
import type { Leak, LeakKind } from "../leak.ts";
import type { DocumentContext } from "./context.ts";

/** Finds one kind of leak that belongs to the file rather than to what a page paints. */
export interface DocumentDetector {
  readonly kind: LeakKind;
  /** What a rule leaves out is found with the rule's id. The file is not locked. `page` of a leak is null, or the page it belongs to; `boxes` are empty. */
  find(file: PdfFile, context: DocumentContext): Iterable<Found>;
}

/** A leak without a place. @param page 1-based, null for what belongs to no page. */
export const placeless = (kind: LeakKind, text: string, page: number | null = null): Leak => ({
  kind,
  page,
  text,
  undecodable: 0,
  boxes: [],
});

/** A text that would be a leak but for a rule; nothing for an empty text. */
export const excluded = (kind: LeakKind, text: string, excludedBy: ExclusionId, page: number | null = null): Found[] =>
  text.trim() === "" ? [] : [{ ...placeless(kind, text, page), excludedBy }];
