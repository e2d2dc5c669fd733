import { type Box, boxHeight } from "../model/box.ts";

/** Writing is as high as the place, or less where it holds several lines. */
const MOST_HEIGHT = 1.5;
/** Heights of the writing that are between it and the place at most: a wide blank, and the leading of loose lines. */
const MOST_GAP = 5;
const MOST_LEADING = 2.5;
/** Share of the narrower one that two lines have in common from left to right. */
const COMMON = 0.3;

/**
 * Whether a place is where writing would be: on a line with some, or with some both above and below. One line on one side is
 * the caption of a photograph as well.
 * @param lines boxes of lines or single letters, in the space of `box`.
 */
export function isBesideWriting(box: Box, lines: readonly Box[]): boolean {
  let [above, below] = [false, false];
  for (const line of lines) {
    const height = boxHeight(line);
    if (height <= 0 || height > MOST_HEIGHT * boxHeight(box)) continue;
    const middle = (line[1] + line[3]) / 2;
    if (middle > box[1] && middle < box[3]) {
      const gap = Math.max(box[0] - line[2], line[0] - box[2]);
      if (gap > -0.5 * height && gap < MOST_GAP * height) return true;
      continue;
    }
    const common = Math.min(box[2], line[2]) - Math.max(box[0], line[0]);
    if (common < COMMON * Math.min(box[2] - box[0], line[2] - line[0])) continue;
    if (middle >= box[3]) above ||= line[1] - box[3] < MOST_LEADING * height;
    else below ||= box[1] - line[3] < MOST_LEADING * height;
  }
  return above && below;
}
