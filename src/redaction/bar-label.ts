import { drawable, isLetterPixel, LETTER_ADVANCE, LETTER_HEIGHT, LETTER_WIDTH } from "../model/bitmap-font.ts";
import type { PixelBox } from "../pdf/page-transform.ts";

/** Share of a bar's height that a label takes at most. */
const HEIGHT_SHARE = 0.6;
/** Pixels of the output for one of the letter's: smaller labels can't be read. */
const SMALLEST = 2;
const LARGEST = 6;

export interface BarLabel {
  readonly text: string;
  /** White pixels on the page. */
  readonly pixels: readonly PixelBox[];
}

/**
 * The label of a bar: the first of the texts that fits, in the middle, as large as 60 % of the height and the width less two
 * letters allow.
 *
 * @returns null when none fits.
 */
export function barLabel(bar: PixelBox, texts: readonly string[]): BarLabel | null {
  for (const wanted of texts) {
    const text = drawable(wanted);
    const columns = LETTER_ADVANCE * text.length - 1;
    const [width, height] = [bar.right - bar.left, bar.bottom - bar.top];
    const scale = Math.min(
      Math.floor((HEIGHT_SHARE * height) / LETTER_HEIGHT),
      Math.floor(width / (columns + 2 * LETTER_ADVANCE)),
      LARGEST,
    );
    if (text === "" || scale < SMALLEST) continue;
    const left = bar.left + Math.floor((width - columns * scale) / 2);
    const top = bar.top + Math.floor((height - LETTER_HEIGHT * scale) / 2);
    return { text, pixels: whitePixels(text, left, top, scale) };
  }
  return null;
}

function whitePixels(text: string, left: number, top: number, scale: number): PixelBox[] {
  const pixels: PixelBox[] = [];
  [...text].forEach((letter, index) => {
    for (let column = 0; column < LETTER_WIDTH; column++) {
      for (let row = 0; row < LETTER_HEIGHT; row++) {
        if (!isLetterPixel(letter, column, row)) continue;
        const x = left + (index * LETTER_ADVANCE + column) * scale;
        const y = top + row * scale;
        pixels.push({ left: x, top: y, right: x + scale, bottom: y + scale });
      }
    }
  });
  return pixels;
}
