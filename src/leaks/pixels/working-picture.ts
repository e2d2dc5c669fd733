import type { Box } from "../../model/box.ts";
import type { PageGeometry } from "../../pdf/page-geometry.ts";
import type { PixelBox } from "../../pdf/page-transform.ts";
import { type Picture, pictureBox, picturePoint, shrunkPicture } from "../../pdf/picture.ts";
import { greyOf, type Plane } from "./plane.ts";

/** A letter of 6 points keeps eight pixels. */
const LEAST_DPI = 110;

/** A picture averaged down to what letters need, with the way back to the page. */
export interface WorkingPicture {
  readonly picture: Picture;
  /** Its luma. */
  readonly plane: Plane;
  /** Its pixels to an inch of paper. */
  readonly dpi: number;
  /** User space box of a part of it. */
  toUser(box: PixelBox): Box;
  /** User space point of a position in it. */
  toUserPoint(x: number, y: number): [x: number, y: number];
}

export function workingPicture(full: Picture, geometry: PageGeometry): WorkingPicture {
  const dpi = pictureDpi(full, geometry);
  const step = Math.max(1, Math.floor(dpi / LEAST_DPI));
  const picture = shrunkPicture(full, step);
  return {
    picture,
    plane: greyOf(picture),
    dpi: dpi / step,
    toUser: (box) => pictureBox(picture, [box.left, box.top, box.right, box.bottom]),
    toUserPoint: (x, y) => picturePoint(picture, x, y),
  };
}

/** Pixels of a picture to an inch of paper, along its rows. */
export function pictureDpi({ matrix, width }: Picture, geometry: PageGeometry): number {
  const inches = (Math.hypot(matrix[0], matrix[1]) * geometry.userUnit) / 72;
  return width / Math.max(inches, 0.01);
}
