import { type Box, enclosingBox, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { fold, foldPieces, LEAST_SEARCHED, occurrences } from "./folded-text.ts";
import type { RepeatedString } from "./verification-result.ts";

export interface PageTextCheck {
  /** Indices of secrets that the text of the result holds more often than the plan leaves them readable. */
  readonly leaked: readonly number[];
  readonly repeated: readonly RepeatedString[];
}

/**
 * Looks for secrets in the text that a reader of the result gets from a page.
 *
 * @param result all glyphs of the page of the result
 * @param visible visible glyphs of the source page
 * @param painted boxes of the source page as painted, same space as `visible`
 * @param secondText the page of the result as another program reads it
 */
export function secretsInText(
  page: number,
  result: readonly Glyph[],
  visible: readonly Glyph[],
  painted: readonly Box[],
  secrets: readonly string[],
  secondText: string | null = null,
): PageTextCheck {
  const left = visible.filter(({ box, looseBox }) => {
    const ink = box[2] > box[0] && box[3] > box[1] ? box : looseBox;
    return !painted.some((hidden) => shareInside(ink, hidden) > 0.25);
  });
  const found = [foldPieces(result.map(({ text }) => text)), foldPieces([secondText ?? ""])];
  const allowed = foldPieces(left.map(({ text }) => text));
  const leaked: number[] = [];
  const repeated: RepeatedString[] = [];
  secrets.forEach((secret, index) => {
    const wanted = fold(secret);
    if (wanted.length < LEAST_SEARCHED) return;
    const places = occurrences(allowed, wanted);
    if (found.some((text) => occurrences(text, wanted).length > places.length)) leaked.push(index);
    for (const { start, end } of places) {
      const glyphs = allowed.pieces.slice(start, end).map((piece) => (left[piece] as Glyph).looseBox);
      repeated.push({ secret: index, page, bbox: enclosingBox(glyphs) });
    }
  });
  return { leaked, repeated };
}
