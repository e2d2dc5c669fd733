import type { Glyph } from "../pdf/glyph.ts";

/** Dots per inch at which print of six points stays readable. */
const ORDINARY = 200;
/** For smaller print. */
const FINE = 300;
/** Points. Smaller than the least nobody reads, at any resolution. */
const SMALL = 5.9;
const LEAST = 2.5;
/** Letters that make it more than a dot or a superscript here and there. */
const FEW = 12;

/**
 * The resolution that a page needs, in dots per inch.
 * @param glyphs that a reader sees @param userUnit of the page
 */
export function pageResolution(glyphs: readonly Glyph[], userUnit: number): number {
  const small = glyphs.filter(({ text, size }) => {
    const points = size * userUnit;
    return text.trim() !== "" && points < SMALL && points > LEAST;
  });
  return small.length > FEW ? FINE : ORDINARY;
}
