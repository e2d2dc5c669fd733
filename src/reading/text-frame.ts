import type { Box } from "../model/box.ts";
import { enclosingBox } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";

/** Directions within this of each other are one text, drawn a little askew (0.05 rad is about 3 degrees). */
const SAME_DIRECTION = 0.05;

const turn = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

/**
 * Glyphs by direction of their text, the direction with the most glyphs first: it is the page's own, whatever the rotation
 * of the page; stamps in the margin and watermarks come after it.
 */
export function byDirection(glyphs: readonly Glyph[]): { angle: number; glyphs: Glyph[] }[] {
  const groups: { angle: number; glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs) {
    const angle = Number.isFinite(glyph.angle) ? glyph.angle : 0;
    const group = groups.find((other) => Math.abs(turn(other.angle - angle)) < SAME_DIRECTION);
    if (group === undefined) groups.push({ angle, glyphs: [glyph] });
    else group.glyphs.push(glyph);
  }
  return groups.sort((a, b) => b.glyphs.length - a.glyphs.length);
}

/** Extents of a box in the frame of text that runs at `angle` (radians, counter-clockwise in user space). */
export function toFrame(box: Box, angle: number, size: number): { x0: number; x1: number; y0: number; y1: number } {
  const quarter = Math.round(angle / (Math.PI / 2));
  const upright = Math.abs(angle - (quarter * Math.PI) / 2) < 2 * SAME_DIRECTION;
  const width = (box[2] - box[0]) / 2;
  const height = (box[3] - box[1]) / 2;
  // The box of a slanted glyph says little about the glyph: its centre is right, its extent comes from the size.
  const [along, across] = upright ? (quarter % 2 === 0 ? [width, height] : [height, width]) : [size * 0.25, size * 0.5];
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  const u = x * Math.cos(angle) + y * Math.sin(angle);
  const v = x * Math.sin(angle) - y * Math.cos(angle);
  return { x0: u - along, x1: u + along, y0: v - across, y1: v + across };
}

/** A font's ascent and descent can be nonsense; such a box is of no use. */
export function usableLooseBox({ box, looseBox, size }: Glyph): boolean {
  const along = looseBox[2] - looseBox[0];
  const across = looseBox[3] - looseBox[1];
  return (
    looseBox.every(Number.isFinite) &&
    Math.min(along, across) > 0.01 * size &&
    Math.max(along, across) < 4 * size &&
    Math.max(along, across) > 0.4 * size &&
    Math.abs(looseBox[0] + looseBox[2] - box[0] - box[2]) < 2 * size &&
    Math.abs(looseBox[1] + looseBox[3] - box[1] - box[3]) < 2 * size
  );
}

/** What has to be covered to hide a glyph: all its ink, and its line's height so that ascenders tell nothing. */
export function coveredBox(glyph: Glyph): Box {
  if (!usableLooseBox(glyph)) return glyph.box;
  const quarter = Math.round(glyph.angle / (Math.PI / 2));
  if (Math.abs(glyph.angle - (quarter * Math.PI) / 2) > 2 * SAME_DIRECTION) return glyph.box;
  const [x0, y0, x1, y1] = glyph.looseBox;
  const [bx0, by0, bx1, by1] = glyph.box;
  return enclosingBox([glyph.box, quarter % 2 === 0 ? [bx0, y0, bx1, y1] : [x0, by0, x1, by1]]);
}
