/** Levels from which a pixel is blank paper, and up to which two neighbours differ softly, as light on things does. */
const PAPER = 245;
const SOFT = 16;
/** Share of the picture that is not blank, and of neighbours that differ softly. A drawing is flat, or full of edges. */
const LEAST_TONE = 0.35;
const LEAST_SOFT = 0.25;
/** Side in pixels of the squares that levels are averaged over: print and line drawings all become the same grey there. */
const SQUARE = 8;
/** Standard deviation of the squares in levels, and bits of the histogram of their levels in bins of eight. */
const LEAST_CONTRAST = 22;
const LEAST_ENTROPY = 2.2;
/** Share of the lowest line that is not blank: a crest or a chart stands on paper, a bust is cut off by the frame. */
const LEAST_FOOT = 0.6;
/** A photograph cut out as a disc stands on paper too: it must differ softly nearly everywhere, and be no other shape. */
const DISC_FLAT = 0.25;
const DISC_MISFIT = 0.08;

/**
 * Whether a picture has the tones of a photograph of someone: levels that pass softly into each other, great differences
 * between its parts, and a lower edge that cuts what is shown.
 *
 * @param grey luminances by row, 0 to 255, about 100 pixels to the inch
 */
export function isPhotograph(grey: Uint8Array, width: number, height: number): boolean {
  if (width < 3 * SQUARE || height < 3 * SQUARE) return false;
  const { tone, soft, flat } = neighbours(grey, width, height);
  if (tone < LEAST_TONE || soft < LEAST_SOFT) return false;
  const squares = averages(grey, width, height);
  if (deviation(squares) < LEAST_CONTRAST || entropy(squares) < LEAST_ENTROPY) return false;
  const foot = grey.subarray((height - 2) * width, (height - 1) * width);
  const isCut = foot.filter((level) => level < PAPER).length >= LEAST_FOOT * width;
  return isCut || (flat <= DISC_FLAT && isDisc(grey, width, height));
}

/** What is not blank fills the ellipse that the picture frames, and nothing else. */
function isDisc(grey: Uint8Array, width: number, height: number): boolean {
  let misfits = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const radius = Math.hypot((2 * x + 1) / width - 1, (2 * y + 1) / height - 1);
      if (radius <= 1 !== (grey[y * width + x] as number) < PAPER) misfits++;
    }
  }
  return misfits <= DISC_MISFIT * width * height;
}

/** Shares of pixels that are not blank, and of pairs of neighbours among them that differ softly and not at all. */
function neighbours(grey: Uint8Array, width: number, height: number) {
  let [inked, pairs, soft, flat] = [0, 0, 0, 0];
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const at = y * width + x;
      const level = grey[at] as number;
      if (level >= PAPER) continue;
      inked++;
      for (const other of [grey[at + 1] as number, grey[at + width] as number]) {
        pairs++;
        if (other === level) flat++;
        else if (Math.abs(other - level) <= SOFT) soft++;
      }
    }
  }
  return {
    tone: inked / ((width - 1) * (height - 1)),
    soft: soft / Math.max(1, pairs),
    flat: flat / Math.max(1, pairs),
  };
}

/** Mean level of each whole square of the picture. */
function averages(grey: Uint8Array, width: number, height: number): number[] {
  const means: number[] = [];
  for (let y = 0; y + SQUARE <= height; y += SQUARE) {
    for (let x = 0; x + SQUARE <= width; x += SQUARE) {
      let sum = 0;
      for (let row = y; row < y + SQUARE; row++) {
        for (let column = x; column < x + SQUARE; column++) sum += grey[row * width + column] as number;
      }
      means.push(sum / SQUARE ** 2);
    }
  }
  return means;
}

function deviation(levels: readonly number[]): number {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return Math.sqrt(levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length);
}

/** Bits of the histogram of levels in bins of eight, without the blank ones. */
function entropy(levels: readonly number[]): number {
  const bins = new Map<number, number>();
  const inked = levels.filter((level) => level < PAPER);
  for (const level of inked) bins.set(level >> 3, (bins.get(level >> 3) ?? 0) + 1);
  return -[...bins.values()].reduce((sum, count) => sum + (count / inked.length) * Math.log2(count / inked.length), 0);
}
