import { type Box, enclosingBox, growBox, intersectBoxes, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageTransform } from "../pdf/page-transform.ts";
import { mergeBoxes } from "./merge-boxes.ts";

/** A glyph covered by this share or more counts as meant to be hidden, and is then hidden whole. */
const MEANT_SHARE = 0.25;
/** Widths are rounded up to multiples of this many ems, so that they tell little about the hidden word. */
const WIDTH_STEP = 2;
/** Room left free before the next word, in ems. */
const WORD_MARGIN = 0.08;

/**
 * How wide a box on a line of text is: `exact` covers the ink, `snap` goes on to a step of the grid, so that the width tells
 * little of the word, `line` goes on to the next words or the margins of the text, so that it tells nothing.
 */
export const BOX_WIDTHS = ["exact", "snap", "line"] as const;
export type BoxWidth = (typeof BOX_WIDTHS)[number];

/**
 * The boxes to paint on a page so that the ink of what they hide is wholly covered with at least a pixel around. Height is
 * that of the line (so ascenders and descenders don't show), width a step of the grid; both stop short of neighbouring glyphs.
 *
 * @param boxes planned boxes, default user space
 * @param glyphs visible glyphs of the page
 * @param transform of the raster that will be painted
 * @param rulings lines that a box does not cross to be wider, user space
 * @returns boxes in default user space that end on whole pixels of the raster; those outside the page are left out.
 */
export function fitBoxes(
  boxes: readonly Box[],
  glyphs: readonly Glyph[],
  transform: PageTransform,
  width: BoxWidth = "snap",
  rulings: readonly Box[] = [],
): Box[] {
  const pixel = pixelSize(transform);
  const inked = glyphs.filter(({ box }) => box[2] > box[0] && box[3] > box[1]);
  const meant = new Set(inked.filter((glyph) => boxes.some((box) => shareInside(glyph.box, box) >= MEANT_SHARE)));
  const others = inked.filter((glyph) => !meant.has(glyph));
  const text = inked.length === 0 ? null : enclosingBox(inked.map(({ box }) => box));
  const fitted = boxes.map((box) => {
    const own = [...meant].filter((glyph) => shareInside(glyph.box, box) >= MEANT_SHARE);
    return own.length === 0
      ? padBlind(box, others, pixel)
      : fitToLine(box, own, { others, pixel, width, text, rulings });
  });
  return mergeBoxes(fitted).flatMap((box) => {
    const pixels = transform.toPixelBox(box);
    return pixels.right > pixels.left && pixels.bottom > pixels.top ? [transform.toUserBox(pixels)] : [];
  });
}

/** Without glyphs (pictures, text that was hidden already) the ink may overhang the box that was read from it. */
function padBlind(box: Box, others: readonly Glyph[], pixel: number): Box {
  const inks = others.map((glyph) => glyph.box);
  const pad = 0.1 * Math.min(box[2] - box[0], box[3] - box[1]);
  let padded = growBox(box, pixel);
  for (const axis of [0, 1] as const) {
    padded = stretch(padded, axis, "low", box[axis] - pad, inks, pixel);
    padded = stretch(padded, axis, "high", (box[axis + 2] as number) + pad, inks, pixel);
  }
  return padded;
}

interface Surroundings {
  readonly others: readonly Glyph[];
  readonly pixel: number;
  readonly width: BoxWidth;
  /** Lines that part the cells of tables. */
  readonly rulings: readonly Box[];
  /** Encloses all text of the page. */
  readonly text: Box | null;
}

function fitToLine(box: Box, own: readonly Glyph[], { others, pixel, width: mode, text, rulings }: Surroundings): Box {
  const core = growBox(enclosingBox([box, ...own.map((glyph) => glyph.box)]), pixel);
  const across = lineAxis(own);
  if (across === null) return core;
  const loose = enclosingBox(own.map((glyph) => glyph.looseBox));
  const em = Math.max(...own.map((glyph) => glyph.size));
  const words = others.map((glyph) => inkAcross(glyph, across));
  const obstacles = [...words, ...rulings];
  // Loose boxes of lines set tight overlap: where they do, the ink has to do as the limit.
  const inks = others.map((glyph) => glyph.box);
  const along = across === 1 ? 0 : 1;

  let fitted = stretch(core, across, "low", loose[across], inks, pixel);
  fitted = stretch(fitted, across, "high", loose[across + 2] as number, inks, pixel);
  if (mode === "exact") return fitted;
  const gap = WORD_MARGIN * em + pixel;
  if (mode === "line" && text !== null) {
    fitted = stretch(fitted, along, "high", text[along + 2] as number, obstacles, gap);
    return stretch(fitted, along, "low", text[along], obstacles, gap);
  }
  const step = WIDTH_STEP * em;
  const width = Math.ceil(((fitted[along + 2] as number) - fitted[along]) / step) * step;
  fitted = stretch(fitted, along, "high", fitted[along] + width, obstacles, gap);
  // Where nothing stands before the word, the margin tells where it began.
  if (!words.some((one) => isBefore(one, fitted, along, width))) return fitted;
  return stretch(fitted, along, "low", (fitted[along + 2] as number) - width, obstacles, gap);
}

/** A glyph with its advance along the line and its ink across: loose boxes of lines set tight reach into each other. */
function inkAcross({ box, looseBox }: Glyph, across: 0 | 1): Box {
  const whole = enclosingBox([box, looseBox]);
  return across === 1 ? [whole[0], box[1], whole[2], box[3]] : [box[0], whole[1], box[2], whole[3]];
}

/** Whether a glyph stands before a box on its line, nearer than `reach`. */
function isBefore(glyph: Box, box: Box, along: 0 | 1, reach: number): boolean {
  const across = along === 0 ? 1 : 0;
  const beside = glyph[across] < (box[across + 2] as number) && (glyph[across + 2] as number) > box[across];
  const end = glyph[along + 2] as number;
  return beside && end <= box[along] && end > box[along] - reach;
}

/** Moves one side of a box out to `target`, not nearer than `gap` to an obstacle beyond that side; never inwards. */
function stretch(
  box: Box,
  axis: 0 | 1,
  side: "low" | "high",
  target: number,
  obstacles: readonly Box[],
  gap: number,
): Box {
  const other = axis === 0 ? 1 : 0;
  const low = box[axis];
  const high = box[axis + 2] as number;
  const beside = obstacles.filter(
    (one) => one[other] < (box[other + 2] as number) && (one[other + 2] as number) > box[other],
  );
  let limit = target;
  for (const one of beside) {
    const [near, far] = [one[axis], one[axis + 2] as number];
    if (side === "high" && near >= high - gap) limit = Math.min(limit, near - gap);
    if (side === "low" && far <= low + gap) limit = Math.max(limit, far + gap);
  }
  const sides: [number, number, number, number] = [...box];
  if (side === "high") sides[axis + 2] = Math.max(high, limit);
  else sides[axis] = Math.min(low, limit);
  return sides;
}

/** Axis across the line: 1 for lines along x, 0 for lines along y, null for slanted or mixed ones. */
function lineAxis(glyphs: readonly Glyph[]): 0 | 1 | null {
  const quarter = (angle: number): number => Math.abs(Math.sin(2 * angle));
  if (glyphs.some(({ angle }) => quarter(angle) > 0.05)) return null;
  const alongX = glyphs.filter(({ angle }) => Math.abs(Math.cos(angle)) > 0.5).length;
  if (alongX === glyphs.length) return 1;
  return alongX === 0 ? 0 : null;
}

/** The larger side of a pixel in user space units. */
export function pixelSize(transform: PageTransform): number {
  const [x0, y0, x1, y1] = transform.toUserBox({ left: 0, top: 0, right: 1, bottom: 1 });
  return Math.max(x1 - x0, y1 - y0);
}

/** Whether two boxes have a point in common, edges included. */
export const touches = (a: Box, b: Box): boolean => intersectBoxes(a, b) !== null;
