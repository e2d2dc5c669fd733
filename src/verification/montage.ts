import type { PageGeometry } from "../pdf/page-geometry.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import type { Surroundings } from "./box-surroundings.ts";

/** White between pictures, and the size of a sheet, in pixels: about a page. */
const GAP = 24;
const WIDTH = 1700;
const HEIGHT = 2300;

/** A picture on a sheet. */
export interface Mounted {
  readonly surroundings: Surroundings;
  /** Pixels of its corner on the sheet. */
  readonly left: number;
  readonly top: number;
  /** Whether it was turned to lie, and which way: quarters clockwise. */
  readonly turns: 0 | 1 | 3;
}

/** Pictures together on one sheet, so that OCR is called once for all of them. */
export interface Montage {
  readonly sheet: Raster;
  readonly mounted: readonly Mounted[];
}

/**
 * Puts pictures on as few sheets as they need. Those of a bar that stands are mounted twice, turned either way, as nothing
 * tells which way the writing runs.
 *
 * @param dpi of the pictures
 */
export function montages(all: readonly Surroundings[], dpi: number): Montage[] {
  const sheets: Mounted[][] = [];
  let [x, y, row] = [0, 0, 0];
  for (const surroundings of all) {
    for (const turns of turnsOf(surroundings)) {
      const { width, height } = sizeOf({ surroundings, turns });
      if (x > 0 && x + width > WIDTH) [x, y, row] = [0, y + row + GAP, 0];
      if (sheets.length === 0 || (y > 0 && y + height > HEIGHT)) {
        sheets.push([]);
        [x, y, row] = [0, 0, 0];
      }
      sheets.at(-1)?.push({ surroundings, turns, left: x + GAP, top: y + GAP });
      x += width + GAP;
      row = Math.max(row, height);
    }
  }
  return sheets.map((mounted) => ({ mounted, sheet: sheetOf(mounted, dpi) }));
}

const turnsOf = ({ bar }: Surroundings): readonly Mounted["turns"][] =>
  bar.bottom - bar.top > 1.5 * (bar.right - bar.left) ? [1, 3] : [0];

/** Size as mounted. */
export function sizeOf({ surroundings, turns }: Pick<Mounted, "surroundings" | "turns">) {
  const { width, height } = surroundings.picture;
  return turns === 0 ? { width, height } : { width: height, height: width };
}

/** Where a pixel of the mounted picture is in the picture before it was turned. */
export function beforeTurning({ surroundings, turns }: Mounted, x: number, y: number): [x: number, y: number] {
  const { width, height } = surroundings.picture;
  if (turns === 0) return [x, y];
  return turns === 1 ? [y, height - x] : [width - y, x];
}

function sheetOf(mounted: readonly Mounted[], dpi: number): Raster {
  const width = Math.max(...mounted.map((one) => one.left + sizeOf(one).width)) + GAP;
  const height = Math.max(...mounted.map((one) => one.top + sizeOf(one).height)) + GAP;
  const data = new Uint8Array(width * height).fill(255);
  for (const one of mounted) {
    const { picture } = one.surroundings;
    const size = sizeOf(one);
    for (let y = 0; y < size.height; y++) {
      for (let x = 0; x < size.width; x++) {
        const [fromX, fromY] = beforeTurning(one, x + 0.5, y + 0.5);
        data[(one.top + y) * width + one.left + x] = picture.data[
          Math.floor(fromY) * picture.width + Math.floor(fromX)
        ] as number;
      }
    }
  }
  const visibleBox = [0, 0, (width * 72) / dpi, (height * 72) / dpi] as const;
  const page = mounted[0]?.surroundings.page ?? 1;
  const geometry: PageGeometry = { page, mediaBox: visibleBox, visibleBox, rotation: 0, userUnit: 1 };
  return { width, height, channels: 1, data, transform: new PageTransform(geometry, width, height) };
}
