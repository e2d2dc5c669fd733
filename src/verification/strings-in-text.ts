import { type Box, enclosingBox, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { readGlyphs } from "../reading/read-glyphs.ts";
import type { SourcePage } from "./compared-pages.ts";
import { type FoldedText, fold, foldPieces, LEAST_SEARCHED, occurrences } from "./folded-text.ts";
import type { RepeatedString } from "./verification-result.ts";

export interface PageTextCheck {
  /** Indices of secrets that the text of the result holds more often than the plan leaves them readable. */
  readonly leaked: readonly number[];
  readonly repeated: readonly RepeatedString[];
}

/** The glyphs of a source page that boxes leave. @param painted in the same space */
export const leftOutside = (visible: readonly Glyph[], painted: readonly Box[]): Glyph[] =>
  visible.filter(({ box, looseBox }) => {
    const ink = box[2] > box[0] && box[3] > box[1] ? box : looseBox;
    return !painted.some((hidden) => shareInside(ink, hidden) > 0.25);
  });

/**
 * Looks for secrets in the text that a reader of the result gets from a page.
 *
 * @param result all glyphs of the page of the result
 * @param source the page it was made from
 * @param painted boxes of the source page as painted
 * @param otherTexts the page of the result as others get it
 */
export function secretsInText(
  page: number,
  result: readonly Glyph[],
  { geometry, visibleGlyphs }: Pick<SourcePage, "geometry" | "visibleGlyphs">,
  painted: readonly Box[],
  secrets: readonly string[],
  otherTexts: readonly string[] = [],
): PageTextCheck {
  const left = leftOutside(visibleGlyphs, painted);
  const found = [result.map(({ text }) => text), ...otherTexts.map((text) => [text])].map(foldPieces);
  const allowed = foldPieces(left.map(({ text }) => text));
  // A text in reading order may put together what the content does not, as in the cells of a table.
  let read: FoldedText | undefined;
  const asRead = (): FoldedText => (read ??= foldPieces([readGlyphs(geometry, left).text]));
  const leaked: number[] = [];
  const repeated: RepeatedString[] = [];
  secrets.forEach((secret, index) => {
    const wanted = fold(secret);
    if (wanted.length < LEAST_SEARCHED) return;
    const places = occurrences(allowed, wanted);
    const most = Math.max(...found.map((text) => occurrences(text, wanted).length));
    if (most > places.length && most > occurrences(asRead(), wanted).length) leaked.push(index);
    for (const { start, end } of places) {
      const glyphs = allowed.pieces.slice(start, end).map((piece) => (left[piece] as Glyph).looseBox);
      repeated.push({ secret: index, page, bbox: enclosingBox(glyphs) });
    }
  });
  return { leaked, repeated };
}
