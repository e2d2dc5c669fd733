import { type Box, intersectBoxes, shareInside } from "../model/box.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { hasContrast } from "./pixel-difference.ts";
import { paintedBox } from "./suspect-objects.ts";
import { holdsWord, writingPictures } from "./writing-pictures.ts";

/** Below this contrast a picture may as well not be shown. */
const FLAT_CONTRAST = 40;

/** The pictures that may not be wholly visible; those that are not listed certainly are. */
export function suspectPictures(page: ExaminedPage): readonly PaintedObject[] {
  const pictures = writingPictures(page);
  if (pictures.length === 0) return [];
  const overlays = page.annotations.filter(({ subtype }) => subtype !== "Popup" && subtype !== "Link");
  return pictures.filter(
    (picture) =>
      picture.oddClip ||
      picture.optional ||
      shareInside(picture.bounds, paintedBox(picture)) < 0.99 ||
      shareInside(picture.bounds, page.geometry.visibleBox) < 0.99 ||
      !hasContrast(page.shown, page.shown.transform.toPixelBox(picture.bounds), FLAT_CONTRAST) ||
      overlays.some(({ rect }) => hides(rect, picture)) ||
      [...page.coversAt(picture.bounds)].some((cover) => cover.id > picture.id && hides(paintedBox(cover), picture)),
  );
}

function hides(cover: Box, picture: PaintedObject): boolean {
  const common = intersectBoxes(cover, picture.bounds);
  return common !== null && holdsWord(common);
}
