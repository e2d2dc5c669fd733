import { type Box, boxHeight, boxWidth } from "../model/box.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import type { ExaminedPage } from "./examined-page.ts";

/** Points on the page: nothing smaller holds a word, whichever way it runs. */
const LEAST_LONG_SIDE = 12;
const LEAST_SHORT_SIDE = 4;

/** The pictures that are large enough for a word. */
export const writingPictures = (page: ExaminedPage): readonly PaintedObject[] =>
  page.objects.filter(({ type, bounds }) => type === "image" && holdsWord(bounds));

export const holdsWord = (box: Box): boolean =>
  Math.min(boxWidth(box), boxHeight(box)) >= LEAST_SHORT_SIDE &&
  Math.max(boxWidth(box), boxHeight(box)) >= LEAST_LONG_SIDE;
