import type { Box } from "../model/box.ts";

/** Boxes and rotation of a page. All boxes are in default user space (see `Box`). */
export interface PageGeometry {
  /** 1-based. */
  readonly page: number;
  readonly mediaBox: Box;
  /** The part that viewers show: crop box within media box. */
  readonly visibleBox: Box;
  /** Clockwise degrees by which viewers turn the page. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Size of a user space unit in 1/72 inch (ISO 32000-2, table 31); 1 on ordinary pages. */
  readonly userUnit: number;
}

/** Size of the page as shown, in 1/72 inch: rotated and scaled by UserUnit. */
export function shownSize(geometry: PageGeometry): { width: number; height: number } {
  const [x0, y0, x1, y1] = geometry.visibleBox;
  const width = (x1 - x0) * geometry.userUnit;
  const height = (y1 - y0) * geometry.userUnit;
  return geometry.rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

const METRE = 72 / 0.0254;

/** Area of the page as shown. */
export function squareMetres(geometry: PageGeometry): number {
  const { width, height } = shownSize(geometry);
  return (width / METRE) * (height / METRE);
}
