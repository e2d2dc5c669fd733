import type { Box } from "../model/box.ts";
import type { PageGeometry } from "./page-geometry.ts";

/** Rectangle of a raster in whole pixels, origin top-left, right and bottom excluded. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Maps between the default user space of a page and the pixels of a raster that shows its whole visible box. */
export class PageTransform {
  readonly geometry: PageGeometry;
  readonly width: number;
  readonly height: number;

  /** @param width pixels of the raster, @param height likewise: the real size, not the nominal one. */
  constructor(geometry: PageGeometry, width: number, height: number) {
    this.geometry = geometry;
    this.width = width;
    this.height = height;
  }

  /** Pixel coordinates (not rounded) of a point in user space. */
  toPixel(x: number, y: number): [px: number, py: number] {
    const [x0, y0, x1, y1] = this.geometry.visibleBox;
    const u = (x - x0) / (x1 - x0);
    const v = (y - y0) / (y1 - y0);
    switch (this.geometry.rotation) {
      case 0:
        return [u * this.width, (1 - v) * this.height];
      case 90:
        return [v * this.width, u * this.height];
      case 180:
        return [(1 - u) * this.width, v * this.height];
      case 270:
        return [(1 - v) * this.width, (1 - u) * this.height];
    }
  }

  /** The pixels that a box touches, cut to the raster; empty (right <= left) when it lies outside. */
  toPixelBox(box: Box): PixelBox {
    const [ax, ay] = this.toPixel(box[0], box[1]);
    const [bx, by] = this.toPixel(box[2], box[3]);
    const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);
    // A thousandth of a pixel is rounding noise, not a touched pixel.
    return {
      left: clamp(Math.floor(Math.min(ax, bx) + 0.001), this.width),
      top: clamp(Math.floor(Math.min(ay, by) + 0.001), this.height),
      right: clamp(Math.ceil(Math.max(ax, bx) - 0.001), this.width),
      bottom: clamp(Math.ceil(Math.max(ay, by) - 0.001), this.height),
    };
  }

  /** The user space box that a pixel box shows. */
  toUserBox(pixels: PixelBox): Box {
    const [ax, ay] = this.toUser(pixels.left, pixels.top);
    const [bx, by] = this.toUser(pixels.right, pixels.bottom);
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  }

  /** User space point of a pixel position. */
  toUser(px: number, py: number): [x: number, y: number] {
    const [x0, y0, x1, y1] = this.geometry.visibleBox;
    const p = px / this.width;
    const q = py / this.height;
    const [u, v] = (
      { 0: [p, 1 - q], 90: [q, p], 180: [1 - p, q], 270: [1 - q, 1 - p] } as const satisfies Record<
        number,
        readonly [number, number]
      >
    )[this.geometry.rotation];
    return [x0 + u * (x1 - x0), y0 + v * (y1 - y0)];
  }
}
