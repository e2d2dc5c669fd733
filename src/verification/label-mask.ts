import { isLetterPixel, LETTER_ADVANCE, LETTER_HEIGHT } from "../model/bitmap-font.ts";
import type { PixelBox } from "../pdf/page-transform.ts";

/** What the pixels of a labelled bar are. */
export interface LabelMask {
  readonly bar: PixelBox;
  /** Row by row; 0 black, 1 white, 2 and 3 black and white beside the other colour, where rendering may blend. */
  readonly cells: Uint8Array;
}

/** Share of the bar's height, smallest and largest enlargement of letters: those that labels are agreed to have. */
const HEIGHT_SHARE = 0.6;
const SCALES = [6, 5, 4, 3, 2];

/**
 * Draws a label anew, in the middle of its bar, as large as fits with a letter free on both sides.
 * @returns null when it does not fit: there can't be one then.
 */
export function labelMask(bar: PixelBox, text: string): LabelMask | null {
  const width = bar.right - bar.left;
  const height = bar.bottom - bar.top;
  const columns = text.length * LETTER_ADVANCE - 1;
  const scale = SCALES.find(
    (one) => one * LETTER_HEIGHT <= HEIGHT_SHARE * height && one * (columns + 2 * LETTER_ADVANCE) <= width,
  );
  if (scale === undefined) return null;
  const left = Math.floor((width - columns * scale) / 2);
  const top = Math.floor((height - LETTER_HEIGHT * scale) / 2);
  const isWhite = (x: number, y: number): boolean => {
    const column = Math.floor((x - left) / scale);
    const row = Math.floor((y - top) / scale);
    if (column < 0 || column >= columns || row < 0 || row >= LETTER_HEIGHT) return false;
    const letter = text[Math.floor(column / LETTER_ADVANCE)] as string;
    return column % LETTER_ADVANCE < LETTER_ADVANCE - 1 && isLetterPixel(letter, column % LETTER_ADVANCE, row);
  };
  const cells = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const own = isWhite(x, y);
      const beside = [-1, 0, 1].some((dy) => [-1, 0, 1].some((dx) => isWhite(x + dx, y + dy) !== own));
      cells[y * width + x] = beside ? (own ? 3 : 2) : own ? 1 : 0;
    }
  }
  return { bar, cells };
}
