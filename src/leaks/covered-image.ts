import type { PaintedObject } from "../pdf/painted-object.ts";
import { type HiddenPart, hiddenPart } from "./hidden-part.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Leak } from "./leak.ts";
import { type Component, components } from "./pixels/components.ts";
import { inkOf } from "./pixels/ink.ts";
import { paragraphs } from "./pixels/paragraphs.ts";
import { type WorkingPicture, workingPicture } from "./pixels/working-picture.ts";
import { type WritingLine, writingLines } from "./pixels/writing-lines.ts";
import { type RegionDetector, regionLeak } from "./region-detector.ts";
import { suspectPictures } from "./suspect-pictures.ts";

/** Levels between ink and what is around it: faded stamps are told from paper by more. */
const INK_LEVELS = 24;
/** Sizes of the neighbourhood that ink is compared with, in inches: wider than the strokes of a heading. */
const NEIGHBOURHOOD = 0.09;

/** Writing in a picture that is covered, clipped, off the page or on a hidden layer, and whole in the file. */
export const coveredImage: RegionDetector = {
  kind: "covered-image",
  find: (page) => suspectPictures(page).flatMap((object) => coveredLines(page, object)),
};

function coveredLines(page: ExaminedPage, object: PaintedObject): Leak[] {
  const picture = page.picture(object.id);
  if (picture === null) return [];
  const working = workingPicture(picture, page.geometry);
  const hidden = hiddenPart(page, object.id);
  const lines = ([-1, 1] as const).flatMap((sign) => hiddenLines(working, hidden, sign));
  return paragraphs(lines).map((paragraph) =>
    regionLeak("covered-image", page, paragraph.map((line) => working.toUser(line))),
  );
}

function hiddenLines(working: WorkingPicture, hidden: HiddenPart, sign: -1 | 1): WritingLine[] {
  const { plane } = working;
  const ink = inkOf(plane, INK_LEVELS, Math.round(NEIGHBOURHOOD * working.dpi), sign);
  const isHidden = (mark: Component): boolean => hidden.holds(working.toUser(mark));
  const marks = components(ink, plane.width, plane.height).filter(isHidden);
  return writingLines(marks, plane, ink).filter((line) => !hidden.showsAlike(working, line));
}
