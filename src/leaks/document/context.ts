import type { PageObject } from "../../pdf/file/page-objects.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";
import type { Raster } from "../../pdf/raster.ts";

/** Lines of text that a page or a loose content stream holds, in content order. */
export interface HeldText {
  readonly lines: readonly string[];
  /** Glyphs that the font does not name. */
  readonly undecodable: number;
}

export const NO_TEXT: HeldText = { lines: [], undecodable: 0 };

/** A small picture kept beside what it is a preview of, both in grey and of the same size. */
export interface Preview {
  /** 1-based page it belongs to. */
  readonly page: number | null;
  readonly kept: Raster;
  readonly shown: Raster;
}

/** What the page engine says of a file; read by `documentContext` before the detectors run. */
export interface DocumentContext {
  /** Text that the pages hold, visible or not. */
  readonly held: HeldText;
  /** Text that a reader sees on the pages, annotations and form fields included. */
  readonly seen: HeldText;
  /** Pages of earlier revisions that differ from the newest, by revision. */
  readonly earlier: ReadonlyMap<number, readonly { readonly page: PageObject; readonly text: HeldText }[]>;
  /** Text of content streams that no page of the newest revision uses. */
  readonly loose: ReadonlyMap<StoredObject, HeldText>;
  /** Page thumbnails beside their pages. */
  readonly thumbnails: readonly Preview[];
  /** Thumbnails inside pictures beside those pictures. */
  readonly pictureThumbnails: readonly (Preview & { readonly object: StoredObject })[];
}
