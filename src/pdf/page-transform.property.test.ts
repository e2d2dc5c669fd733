import fc from "fast-check";
import { describe, it } from "vitest";
import type { Box } from "../model/box.ts";
import type { PageGeometry } from "./page-geometry.ts";
import { shownSize, squareMetres } from "./page-geometry.ts";
import { PageTransform, type PixelBox } from "./page-transform.ts";

const coordinate = fc.double({ min: -3000, max: 3000, noNaN: true });
const side = fc.double({ min: 10, max: 3000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Pages of any size and place, turned, cropped, with units of any size. */
const geometry: fc.Arbitrary<PageGeometry> = fc
  .record({
    x: coordinate,
    y: coordinate,
    width: side,
    height: side,
    rotation: fc.constantFrom(0, 90, 180, 270),
    userUnit: fc.double({ min: 0.1, max: 20, noNaN: true }),
  })
  .map(({ x, y, width, height, rotation, userUnit }) => {
    const visibleBox: Box = [x, y, x + width, y + height];
    return { page: 1, mediaBox: visibleBox, visibleBox, rotation, userUnit } as PageGeometry;
  });

/** The page at a resolution whose pixels come out whole, as bitmaps do. */
const transform = fc.record({ geometry, dpi: fc.integer({ min: 30, max: 300 }) }).map(({ geometry, dpi }) => {
  const { width, height } = shownSize(geometry);
  const scale = Math.min(dpi / 72, 8000 / Math.max(width, height));
  return new PageTransform(geometry, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
});

/** A box within the page by shares of its sides. */
const inside = ([x0, y0, x1, y1]: Box, [a, b, c, d]: readonly number[]): Box => {
  const at = (low: number, high: number, part = 0): number => low + part * (high - low);
  const [left, right] = [at(x0, x1, a), at(x0, x1, b)];
  const [bottom, top] = [at(y0, y1, c), at(y0, y1, d)];
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
};

const near = (a: number, b: number, scale: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(scale));

describe("places on a page and pixels, whatever its rotation, crop and unit", () => {
  it("go to pixels and back to where they were", () => {
    fc.assert(
      fc.property(transform, share, share, (page, u, v) => {
        const [x0, y0, x1, y1] = page.geometry.visibleBox;
        const [x, y] = [x0 + u * (x1 - x0), y0 + v * (y1 - y0)];
        const [backX, backY] = page.toUser(...page.toPixel(x, y));
        return near(backX, x, 6000) && near(backY, y, 6000);
      }),
    );
  });

  it("a box is wholly within the pixels that it touches, and these within the raster", () => {
    fc.assert(
      fc.property(transform, fc.array(share, { minLength: 4, maxLength: 4 }), (page, parts) => {
        const box = inside(page.geometry.visibleBox, parts);
        const pixels = page.toPixelBox(box);
        const back = page.toUserBox(pixels);
        // A thousandth of a pixel counts as rounding.
        const [x0, y0, x1, y1] = page.geometry.visibleBox;
        const slack =
          0.002 *
          Math.max((x1 - x0) / Math.min(page.width, page.height), (y1 - y0) / Math.min(page.width, page.height));
        const within =
          back[0] <= box[0] + slack &&
          back[1] <= box[1] + slack &&
          back[2] >= box[2] - slack &&
          back[3] >= box[3] - slack;
        const onRaster =
          pixels.left >= 0 && pixels.top >= 0 && pixels.right <= page.width && pixels.bottom <= page.height;
        // A box without width or height touches no pixel where it lies on an edge.
        return onRaster && (within || pixels.right <= pixels.left || pixels.bottom <= pixels.top);
      }),
    );
  });

  it("a window of the raster shows the same places, moved", () => {
    fc.assert(
      fc.property(transform, share, share, fc.nat(50), fc.nat(50), (page, u, v, left, top) => {
        const window: PixelBox = { left, top, right: left + 40, bottom: top + 40 };
        const part = new PageTransform(page.geometry, page.width, page.height, window);
        const [x0, y0, x1, y1] = page.geometry.visibleBox;
        const point = [x0 + u * (x1 - x0), y0 + v * (y1 - y0)] as const;
        const [px, py] = page.toPixel(...point);
        const [qx, qy] = part.toPixel(...point);
        return near(qx, px - left, 8000) && near(qy, py - top, 8000);
      }),
    );
  });

  it("area does not change when the page is turned", () => {
    fc.assert(
      fc.property(geometry, (page) => {
        const turned = { ...page, rotation: ((page.rotation + 90) % 360) as PageGeometry["rotation"] };
        return near(squareMetres(page), squareMetres(turned), squareMetres(page));
      }),
    );
  });
});
