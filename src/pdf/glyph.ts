import type { Box } from "../model/box.ts";

/** One character of a page's content, in content order. */
export interface Glyph {
  /** The character (a ligature may be several); empty when the font doesn't say which. */
  readonly text: string;
  /** Bounds of the ink; without area for blanks. */
  readonly box: Box;
  /** Bounds by font ascent, descent and advance. */
  readonly looseBox: Box;
  /** Size on the page in user space units, after all matrices. */
  readonly size: number;
  /** Direction of the line in radians, counter-clockwise from the x axis of user space. */
  readonly angle: number;
  /** `id` of the text object that paints it; -1 for a blank or line end that the reader added. */
  readonly object: number;
}
