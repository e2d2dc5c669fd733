import type { Box } from "./box.ts";

/** Where something is. `page` is 1-based; both are null for what belongs to the document as a whole. */
export interface Place {
  readonly page: number | null;
  readonly bbox: Box | null;
  /** One box per line when the text wraps; `bbox` then encloses them. */
  readonly boxes?: readonly Box[];
}

export const WHOLE_DOCUMENT: Place = { page: null, bbox: null };
