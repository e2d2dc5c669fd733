import { type Box, boxArea, intersectBoxes, shareInside } from "../model/box.ts";
import type { PixelBox } from "../pdf/page-transform.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { changedPixels, pixelCount } from "./pixel-difference.ts";
import { correlation } from "./pixels/correlation.ts";
import type { PagePicture } from "./pixels/page-picture.ts";

/** A mark is seen when taking the picture away changes more than this share of its pixels, as for glyphs. */
const SEEN_SHARE = 0.08;
/** Correlation between a line of the picture and the page from which the page shows that line: pictures painted twice. */
const ALIKE = 0.5;

/** What of some pictures a reader does not see. */
export interface HiddenPart {
  /** Whether a place shows nothing of them. @param box in user space. */
  holds(box: Box): boolean;
  /** Whether the page shows the same writing there all the same, by another object. */
  showsAlike(picture: PagePicture, part: PixelBox): boolean;
}

/** Finds the hidden part by taking pictures away (ablation). @param pictures that do not overlap. */
export function hiddenPart(page: ExaminedPage, pictures: readonly PaintedObject[]): HiddenPart {
  const { shown, geometry } = page;
  const without = page.shownWithout(pictures.map(({ id }) => id));
  return {
    holds: (box) => {
      if (shareInside(box, geometry.visibleBox) < 0.5) return true;
      const pixels = shown.transform.toPixelBox(box);
      return changedPixels(shown, without, box) <= SEEN_SHARE * pixelCount(pixels);
    },
    showsAlike: (picture, part) => {
      const inside = intersectBoxes(picture.toUser(part), geometry.visibleBox);
      if (inside === null || boxArea(inside) === 0) return false;
      return Math.abs(correlation(picture, part, shown)) > ALIKE;
    },
  };
}
