import { type Box, intersectBoxes, shareInside } from "../model/box.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import { isSolid, isSolidButForRinging, isWhite, showsLabel } from "./compare-pixels.ts";
import type { HiddenPlaces, ResultPage, SourcePage } from "./compared-pages.ts";
import { type LabelMask, labelMask } from "./label-mask.ts";
import { mapToResult } from "./to-result.ts";

/** Whether every box is black but for the labels, which are drawn anew here to know what belongs to them. */
export function isBurned(made: ResultPage, original: SourcePage, places: HiddenPlaces): boolean {
  const { planned, painted, labels = [] } = places;
  const { raster } = made;
  const { geometry } = original;
  const transform = new PageTransform(geometry, raster.width, raster.height);
  const masks = painted.flatMap((box, index) => {
    const text = labels[index] ?? null;
    return text === null ? [] : [labelMask(transform.toPixelBox(box), text)];
  });
  const known = masks.filter((mask) => mask !== null);
  return (
    isWithoutText(made, original, painted) &&
    known.length === masks.length &&
    known.every((mask) => showsLabel(raster, mask)) &&
    [...planned, ...painted].every((box) => isSolid(raster, box, geometry, known)) &&
    painted.every((box) => isBurnedBeneath(made, original, box, known))
  );
}

/** No text, however short, stands in a box. */
function isWithoutText(made: ResultPage, original: SourcePage, painted: readonly Box[]): boolean {
  const toResult = mapToResult(made, original);
  const bars = painted.map(toResult);
  return made.glyphs.every(
    ({ text, looseBox }) => text.trim() === "" || !bars.some((bar) => shareInside(looseBox, bar) > 0.5),
  );
}

/**
 * Whether nothing of a box is left in the pictures below the topmost: those are black there, or paint nothing. A picture that
 * covers another would hide it from a reader and from nobody else.
 */
function isBurnedBeneath(made: ResultPage, original: SourcePage, box: Box, labels: readonly LabelMask[]): boolean {
  const { beneath } = made;
  if (beneath === null) return true;
  const { geometry } = made;
  const place = mapToResult(made, original)(box);
  const pictures = made.objects.filter(({ type }) => type === "image").slice(0, -1);
  const parts = pictures.map(({ bounds }) => intersectBoxes(place, bounds)).filter((part) => part !== null);
  return parts.length === 0
    ? isWhite(beneath, place, geometry)
    : parts.every((part) => isSolidButForRinging(beneath, part, geometry, labels));
}
