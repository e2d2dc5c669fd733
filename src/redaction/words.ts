import type { Glyph } from "../pdf/glyph.ts";

/**
 * Splits glyphs in content order into words: runs without blanks that go on along one line. Glyphs whose character is
 * unknown end a word and are left out, as are blanks.
 */
export function splitWords(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let word: Glyph[] = [];
  const close = (): void => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text.trim() === "") {
      close();
      continue;
    }
    const last = word.at(-1);
    if (last !== undefined && !goesOn(last, glyph)) close();
    word.push(glyph);
  }
  close();
  return words;
}

/** Gaps from this share of an em on are blanks; kerning and letter spacing stay below. */
const BLANK = 0.2;

/** Whether a glyph follows another on the same line without a blank between them. */
function goesOn(last: Glyph, next: Glyph): boolean {
  if (Math.abs(Math.sin(last.angle - next.angle)) > 0.02 || Math.cos(last.angle - next.angle) < 0) return false;
  const size = Math.max(last.size, next.size);
  const a = extentAlong(last);
  const b = extentAlong(next);
  const shift = acrossCentre(next) - acrossCentre(last);
  // Back by a little is kerning or an accent set on its letter.
  return b.start - a.end < BLANK * size && b.start > a.start - 0.3 * size && Math.abs(shift) < 0.5 * size;
}

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where a glyph begins and ends along its line's direction, in user space units. */
export function extentAlong(glyph: Glyph): Extent {
  const [x0, y0, x1, y1] = glyph.looseBox;
  const cos = Math.cos(glyph.angle);
  const sin = Math.sin(glyph.angle);
  const centre = ((x0 + x1) / 2) * cos + ((y0 + y1) / 2) * sin;
  const straight = Math.abs(sin * cos) < 0.03;
  // The box of a slanted glyph says little about its advance.
  const half = straight ? (Math.abs(cos) * (x1 - x0) + Math.abs(sin) * (y1 - y0)) / 2 : 0.25 * glyph.size;
  return { start: centre - half, end: centre + half };
}

function acrossCentre(glyph: Glyph): number {
  const [x0, y0, x1, y1] = glyph.looseBox;
  return ((y0 + y1) / 2) * Math.cos(glyph.angle) - ((x0 + x1) / 2) * Math.sin(glyph.angle);
}
