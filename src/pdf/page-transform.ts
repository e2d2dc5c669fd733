import type { Box } from "../model/box.ts";
import type { PageGeometry } from "./page-geometry.ts";

/** Rectangle of a raster in whole pixels, origin top-left, right and bottom excluded. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around some; not of none. */
export const enclosingPixels = (boxes: readonly PixelBox[]): PixelBox => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/**
 * Maps between the default user space of a page and the pixels of a raster. The raster shows the whole visible box, or
 * the `window` of it; pixel coordinates are relative to the raster.
 */
export class PageTransform {
  readonly geometry: PageGeometry;
  /** Pixels of the raster. */
  readonly width: number;
  readonly height: number;
  readonly #fullWidth: number;
  readonly #fullHeight: number;
  readonly #left: number;
  readonly #top: number;

  /**
   * @param fullWidth pixels that the whole visible box takes: the real size, not the nominal one. @param fullHeight likewise.
   * @param window the part of them that the raster holds.
   */
  constructor(
    geometry: PageGeometry,
    fullWidth: number,
    fullHeight: number,
    window: PixelBox = { left: 0, top: 0, right: fullWidth, bottom: fullHeight },
  ) {
    this.geometry = geometry;
    this.#fullWidth = fullWidth;
    this.#fullHeight = fullHeight;
    this.#left = window.left;
    this.#top = window.top;
    this.width = window.right - window.left;
    this.height = window.bottom - window.top;
  }

  /** Pixel position (not rounded, may lie outside the raster) of a point in user space. */
  toPixel(x: number, y: number): [px: number, py: number] {
    const [x0, y0, x1, y1] = this.geometry.visibleBox;
    const u = (x - x0) / (x1 - x0);
    const v = (y - y0) / (y1 - y0);
    const [p, q] = ((): [number, number] => {
      switch (this.geometry.rotation) {
        case 0:
          return [u, 1 - v];
        case 90:
          return [v, u];
        case 180:
          return [1 - u, v];
        case 270:
          return [1 - v, 1 - u];
      }
    })();
    return [p * this.#fullWidth - this.#left, q * this.#fullHeight - this.#top];
  }

  /** The pixels that a box touches, cut to the raster; empty (right <= left or bottom <= top) when it lies outside. */
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

  /** User space point of a pixel position. */
  toUser(px: number, py: number): [x: number, y: number] {
    const [x0, y0, x1, y1] = this.geometry.visibleBox;
    const p = (px + this.#left) / this.#fullWidth;
    const q = (py + this.#top) / this.#fullHeight;
    const [u, v] = ((): [number, number] => {
      switch (this.geometry.rotation) {
        case 0:
          return [p, 1 - q];
        case 90:
          return [q, p];
        case 180:
          return [1 - p, q];
        case 270:
          return [1 - q, 1 - p];
      }
    })();
    return [x0 + u * (x1 - x0), y0 + v * (y1 - y0)];
  }

  /** The user space box that a pixel box shows. */
  toUserBox(pixels: PixelBox): Box {
    const [ax, ay] = this.toUser(pixels.left, pixels.top);
    const [bx, by] = this.toUser(pixels.right, pixels.bottom);
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  }
}
