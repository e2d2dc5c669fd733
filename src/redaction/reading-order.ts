import type { ReadPage } from "../model/read-text.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { coveredBox } from "../reading/text-frame.ts";

/** Words in the order in which a page is read. @param read the page's text, of the same glyphs */
export function inReadingOrder(words: readonly (readonly Glyph[])[], read: ReadPage): (readonly Glyph[])[] {
  const places = new Map<string, number>();
  for (let at = 0; at < read.text.length; at++) {
    const key = read.boxes.subarray(4 * at, 4 * at + 4).join();
    if (!places.has(key)) places.set(key, at);
  }
  let last = -1;
  const placed = words.map((word) => {
    const found = word.map((glyph) => places.get(Float32Array.from(coveredBox(glyph)).join()));
    // A word that the reading put together otherwise stays behind the one before it.
    last = found.find((at) => at !== undefined) ?? last;
    return { word, at: last };
  });
  return placed.sort((a, b) => a.at - b.at).map(({ word }) => word);
}
