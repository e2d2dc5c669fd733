import type { Box } from "../model/box.ts";

/** An annotation of a page. Its appearance is part of what renders show. */
export interface Annotation {
  /** Position in the page's list. */
  readonly index: number;
  /** `Square`, `Highlight`, `Widget` ... (ISO 32000-2, table 171). */
  readonly subtype: string;
  /** In default user space. */
  readonly rect: Box;
  /** Hidden or NoView flag: viewers don't show it. */
  readonly hidden: boolean;
  /** Its layer is off: some viewers don't show it, others, and renders, do. */
  readonly onHiddenLayer: boolean;
  readonly contents: string;
  /** Belongs to an optional content group (/OC). */
  readonly optional: boolean;
  /** Bounds of the quadrilaterals of /QuadPoints, in default user space; empty when it has none. */
  readonly quads: readonly Box[];
}
