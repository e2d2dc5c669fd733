import { enclosingPixels, type PixelBox } from "../pdf/page-transform.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import { disjointGroups } from "./disjoint-groups.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Found } from "./excluded.ts";
import { type HiddenPart, hiddenPart } from "./hidden-part.ts";
import type { Leak } from "./leak.ts";
import { type Component, components } from "./pixels/components.ts";
import { inkOf } from "./pixels/ink.ts";
import type { PagePicture } from "./pixels/page-picture.ts";
import { paragraphs } from "./pixels/paragraphs.ts";
import { TURNS, turnedBack, turnedMarks, turnedPlane } from "./pixels/turned.ts";
import { isLetterLike, writingLines } from "./pixels/writing-lines.ts";
import { type RegionDetector, regionLeak } from "./region-detector.ts";
import { suspectPictures } from "./suspect-pictures.ts";

/** Levels between ink and what is around it: faded stamps are told from paper by more. */
const INK_LEVELS = 24;
/** Sizes of the neighbourhood that ink is compared with, in inches: wider than the strokes of a heading. */
const NEIGHBOURHOOD = 0.09;

const PAINTED_TWICE = "exclusion/picture-painted-twice";

/** Writing in a picture that is covered, clipped, off the page or on a hidden layer, and whole in the file. */
export const coveredImage: RegionDetector = {
  kind: "covered-image",
  find: (page) =>
    disjointGroups(suspectPictures(page)).flatMap((group) => {
      const hidden = hiddenPart(page, group);
      return group.flatMap((object) => coveredLines(page, object, hidden));
    }),
};

function coveredLines(page: ExaminedPage, object: PaintedObject, hidden: HiddenPart): Found[] {
  const picture = page.picture(object.id);
  if (picture === null) return [];
  const leak = (paragraph: readonly PixelBox[]): Leak =>
    regionLeak(
      "covered-image",
      page,
      paragraph.map((line) => picture.toUser(line)),
      picture.cutOut(enclosingPixels(paragraph)),
    );
  return ([-1, 1] as const).flatMap((sign) =>
    hiddenParagraphs(picture, hidden, sign).flatMap((paragraph): Found[] => {
      const left = paragraph.filter((line) => !hidden.showsAlike(picture, line));
      return left.length > 0 ? [leak(left)] : [{ ...leak(paragraph), excludedBy: PAINTED_TWICE }];
    }),
  );
}

/** Hidden writing in the order of its lines; that which runs up or down the picture only where none runs across it. */
function hiddenParagraphs(picture: PagePicture, hidden: HiddenPart, sign: -1 | 1): PixelBox[][] {
  const { grey } = picture;
  const { width, height } = grey;
  const ink = inkOf(grey, INK_LEVELS, Math.round(NEIGHBOURHOOD * picture.dpi), sign);
  const isHidden = (mark: Component): boolean => isLetterLike(mark) && hidden.holds(picture.toUser(mark));
  const marks = components(ink, width, height).filter(isHidden);
  for (const turn of marks.length === 0 ? [] : TURNS) {
    const plane = turnedPlane(grey, turn);
    const lines = writingLines(
      turnedMarks(marks, grey, turn),
      plane,
      turnedPlane({ width, height, data: ink }, turn).data,
    );
    if (lines.length === 0) continue;
    return paragraphs(lines).map((paragraph) => paragraph.map((line) => turnedBack(line, grey, turn)));
  }
  return [];
}
