import type { TurnedPicture } from "../pdf/turned-raster.ts";
import type { OcrBox } from "./ocr-engine.ts";

const DARK = 140;
/** In inches: smaller connected ink is a speck or a dot of a dotted line, larger a ruling, a frame or a picture. */
const SPECK = 0.018;
const LETTER = { lowest: 0.035, highest: 0.35, widest: 1 } as const;
/** Fewer unread letters than this are noise. */
const FEW_LETTERS = 2;

/**
 * The picture (grey) with nothing but the ink that may be letters outside `words`; null when there is hardly any. Without rulings, dots
 * and what was read already, the engine finds words that its layout analysis passed over.
 */
export function unreadInk(picture: TurnedPicture, dpi: number, words: readonly OcrBox[]): TurnedPicture | null {
  const { width, height, channels } = picture;
  const ink = new Uint8Array(width * height);
  for (let i = 0; i < ink.length; i++) ink[i] = (picture.data[i * channels] as number) < DARK ? 1 : 0;
  for (const { x0, y0, x1, y1 } of words)
    for (let y = Math.max(0, y0 - 1); y < Math.min(height, y1 + 1); y++)
      ink.fill(0, y * width + Math.max(0, x0 - 1), y * width + Math.min(width, x1 + 1));

  const data = new Uint8Array(width * height).fill(255);
  let letters = 0;
  const stack = new Int32Array(width * height);
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] !== 1) continue;
    const { count, wide, high } = takeComponent(ink, width, start, stack);
    const [inchesWide, inchesHigh] = [wide / dpi, high / dpi];
    if (Math.max(inchesWide, inchesHigh) < SPECK || inchesHigh > LETTER.highest || inchesWide > LETTER.widest) continue;
    if (inchesHigh >= LETTER.lowest) letters++;
    for (let i = 0; i < count; i++) {
      const at = stack[i] as number;
      data[at] = picture.data[at * channels] as number;
    }
  }
  return letters > FEW_LETTERS ? { ...picture, channels: 1, data } : null;
}

/** Takes the ink connected to `start` (8 neighbours) out of `ink`; its pixels are the first `count` of `stack`. */
function takeComponent(
  ink: Uint8Array,
  width: number,
  start: number,
  stack: Int32Array,
): { count: number; wide: number; high: number } {
  let [count, next] = [1, 0];
  stack[0] = start;
  ink[start] = 0;
  let [left, right, top, bottom] = [start % width, start % width, Math.floor(start / width), Math.floor(start / width)];
  while (next < count) {
    const at = stack[next++] as number;
    const x = at % width;
    const y = (at - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const neighbour = at + dy * width + dx;
        if (x + dx < 0 || x + dx >= width || ink[neighbour] !== 1) continue;
        ink[neighbour] = 0;
        stack[count++] = neighbour;
      }
  }
  return { count, wide: right - left + 1, high: bottom - top + 1 };
}
