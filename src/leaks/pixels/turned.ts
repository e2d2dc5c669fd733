import type { PixelBox } from "../../pdf/page-transform.ts";
import { turnedRaster } from "../../pdf/turned-raster.ts";
import type { Component } from "./components.ts";
import type { Plane } from "./plane.ts";

/** Quarter turns of a picture: sheets are scanned with the writing upright, or on their side either way. */
export type Turn = 0 | 1 | 3;
export const TURNS: readonly Turn[] = [0, 1, 3];

/** The bytes of a plane after quarter turns clockwise. */
export function turnedPlane(plane: Plane, turn: Turn): Plane {
  const { width, height, data } = turnedRaster({ ...plane, channels: 1 }, turn);
  return { width, height, data };
}

/** A part of a plane after quarter turns. @param plane before them. */
export function turnedBox<Part extends PixelBox>(part: Part, { width, height }: Plane, turn: Turn): Part {
  const { left, top, right, bottom } = part;
  if (turn === 0) return part;
  if (turn === 1) return { ...part, left: height - bottom, right: height - top, top: left, bottom: right };
  return { ...part, left: top, right: bottom, top: width - right, bottom: width - left };
}

/** The part that `turnedBox` turned. @param plane before the turns. */
export function turnedBack<Part extends PixelBox>(part: Part, plane: Plane, turn: Turn): Part {
  const back: Turn = turn === 1 ? 3 : turn === 3 ? 1 : 0;
  const { width, height } = plane;
  return turnedBox(part, turn === 0 ? plane : { width: height, height: width, data: plane.data }, back);
}

/** Marks of a plane as they lie after quarter turns; area and rim stay. */
export const turnedMarks = (marks: readonly Component[], plane: Plane, turn: Turn): readonly Component[] =>
  turn === 0 ? marks : marks.map((mark) => turnedBox(mark, plane, turn));
