import type { PaintedObject } from "../pdf/painted-object.ts";
import { disjointGroups } from "./disjoint-groups.ts";
import type { ExaminedPage } from "./examined-page.ts";
import { type HiddenPart, hiddenPart } from "./hidden-part.ts";
import type { Leak } from "./leak.ts";
import { type Component, components } from "./pixels/components.ts";
import { inkOf } from "./pixels/ink.ts";
import type { PagePicture } from "./pixels/page-picture.ts";
import { paragraphs } from "./pixels/paragraphs.ts";
import { isLetterLike, type WritingLine, writingLines } from "./pixels/writing-lines.ts";
import { type RegionDetector, regionLeak } from "./region-detector.ts";
import { suspectPictures } from "./suspect-pictures.ts";

/** Levels between ink and what is around it: faded stamps are told from paper by more. */
const INK_LEVELS = 24;
/** Sizes of the neighbourhood that ink is compared with, in inches: wider than the strokes of a heading. */
const NEIGHBOURHOOD = 0.09;

/** Writing in a picture that is covered, clipped, off the page or on a hidden layer, and whole in the file. */
export const coveredImage: RegionDetector = {
  kind: "covered-image",
  find: (page) =>
    disjointGroups(suspectPictures(page)).flatMap((group) => {
      const hidden = hiddenPart(page, group);
      return group.flatMap((object) => coveredLines(page, object, hidden));
    }),
};

function coveredLines(page: ExaminedPage, object: PaintedObject, hidden: HiddenPart): Leak[] {
  const picture = page.picture(object.id);
  if (picture === null) return [];
  const lines = ([-1, 1] as const).flatMap((sign) => hiddenLines(picture, hidden, sign));
  return paragraphs(lines).map((paragraph) =>
    regionLeak(
      "covered-image",
      page,
      paragraph.map((line) => picture.toUser(line)),
    ),
  );
}

function hiddenLines(picture: PagePicture, hidden: HiddenPart, sign: -1 | 1): WritingLine[] {
  const plane = picture.grey;
  const ink = inkOf(plane, INK_LEVELS, Math.round(NEIGHBOURHOOD * picture.dpi), sign);
  const isHidden = (mark: Component): boolean => isLetterLike(mark) && hidden.holds(picture.toUser(mark));
  const marks = components(ink, plane.width, plane.height).filter(isHidden);
  return writingLines(marks, plane, ink).filter((line) => !hidden.showsAlike(picture, line));
}
