import type { Box } from "../../../model/box.ts";
import type { PageView } from "../../contract.ts";

type Matrix = PageView["matrix"];

/** Rectangle on a page as shown: 1/72 inch, origin top-left. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The rectangle with these two opposite corners. */
export const rectBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const shownPoint = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

function userPoint([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  const determinant = a * d - b * c;
  return {
    x: (d * (x - e) - c * (y - f)) / determinant,
    y: (a * (y - f) - b * (x - e)) / determinant,
  };
}

/** Where a box in user space stands on the page as shown. Pages are turned by quarters: boxes stay upright. */
export const shownRect = (matrix: Matrix, [x0, y0, x1, y1]: Box): Rect =>
  rectBetween(shownPoint(matrix, x0, y0), shownPoint(matrix, x1, y1));

/** The box in user space, to a hundredth of a point, of a rectangle on the page as shown. */
export function userBox(matrix: Matrix, rect: Rect): Box {
  const from = userPoint(matrix, rect);
  const to = userPoint(matrix, { x: rect.x + rect.width, y: rect.y + rect.height });
  const { x, y, width, height } = rectBetween(from, to);
  return [x, y, x + width, y + height].map((value) => Math.round(value * 100) / 100) as unknown as Box;
}

/** Smallest side of a box. */
const SMALLEST = 1;

/** `rect` within a page of this size. */
export function insidePage(rect: Rect, page: { readonly width: number; readonly height: number }): Rect {
  const width = Math.min(Math.max(rect.width, SMALLEST), page.width);
  const height = Math.min(Math.max(rect.height, SMALLEST), page.height);
  return {
    x: Math.min(Math.max(rect.x, 0), page.width - width),
    y: Math.min(Math.max(rect.y, 0), page.height - height),
    width,
    height,
  };
}

export const moved = (rect: Rect, x: number, y: number): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y });

/** The right and lower sides move. */
export const resized = (rect: Rect, x: number, y: number): Rect => ({
  ...rect,
  width: rect.width + x,
  height: rect.height + y,
});

export const centre = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

export const holds = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
