import { type Component, components } from "../leaks/pixels/components.ts";
import { type Box, boxHeight, boxWidth, shareInside } from "../model/box.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";

/** Sizes of a signature in points, and how many times as wide as high it is. */
const WIDTH = [40, 280] as const;
const HEIGHT = [12, 120] as const;
const LEAST_ASPECT = 1.2;
const DPI = 100;
/** Levels darker than the paper from which a pixel is ink, and how light paper is. */
const INK_LEVELS = 48;
const LIGHTEST_INK = 150;
/** Share of the picture that is ink: writing with a pen leaves most of it blank, a crest or a photograph does not. */
const INK = [0.005, 0.18] as const;
/** A pen joins letters: one stroke as long as this share of the width, as high as this share of the height. */
const JOINED_WIDTH = 0.25;
const JOINED_HEIGHT = 0.25;
/** Most of the ink is in few such strokes; print is many letters. */
const JOINED_INK = 0.5;
const MOST_MARKS = 40;
/** Pages with more such pictures are sheets of icons or tiles, and not worth a render of each. */
const MOST_PICTURES = 24;
/** Thickness of a stroke of a pen at most, in pixels: a millimetre and a half. */
const PEN = 6;

/** The pictures of a page that look like a signature written with a pen, in user space. Scans of whole pages are none. */
export function handwrittenPictures(page: PdfPage): Box[] {
  const pictures = page.objects.filter(
    ({ type, bounds }) => type === "image" && hasSizeOfSignature(bounds, page.geometry.userUnit),
  );
  if (pictures.length > MOST_PICTURES) return [];
  return pictures
    .filter(({ bounds }) => shareInside(bounds, page.geometry.visibleBox) > 0.9)
    .filter(({ id, bounds }) => {
      const without = page.objects
        .filter((object) => object.id !== id && object.type !== "form")
        .map((object) => object.id);
      const { width, height, data } = page.render({
        dpi: DPI,
        channels: 1,
        region: bounds,
        without,
        annotations: false,
      });
      return isHandwriting(data, width, height);
    })
    .map(({ bounds }) => bounds);
}

function hasSizeOfSignature(box: Box, unit: number): boolean {
  const [width, height] = [boxWidth(box) * unit, boxHeight(box) * unit];
  const isWithin = (size: number, [least, most]: readonly [number, number]): boolean => size >= least && size <= most;
  return isWithin(width, WIDTH) && isWithin(height, HEIGHT) && width >= LEAST_ASPECT * height;
}

function isHandwriting(grey: Uint8Array, width: number, height: number): boolean {
  const paper = [...grey].sort((a, b) => a - b)[grey.length >> 1] ?? 0;
  if (paper < LIGHTEST_INK) return false;
  const ink = grey.map((level) => (level < paper - INK_LEVELS ? 1 : 0));
  const marks = components(ink, width, height);
  const area = (of: readonly Component[]): number => of.reduce((sum, mark) => sum + mark.area, 0);
  const share = area(marks) / Math.max(1, grey.length);
  if (share < INK[0] || share > INK[1] || marks.length > MOST_MARKS) return false;
  const joined = marks.filter(
    (mark) =>
      mark.right - mark.left >= JOINED_WIDTH * width &&
      mark.bottom - mark.top >= JOINED_HEIGHT * height &&
      (2 * mark.area) / Math.max(1, mark.rim) <= PEN,
  );
  return joined.length > 0 && area(joined) >= JOINED_INK * area(marks);
}
