import { components } from "../leaks/pixels/components.ts";
import { type Box, boxHeight, boxWidth, enclosingBox, shareInside } from "../model/box.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import { isPhotograph } from "./photographic-tone.ts";

/** Sizes in points of the photograph of somebody on a sheet, and how many times as high as wide it is. */
const WIDTH = [45, 230] as const;
const HEIGHT = [55, 300] as const;
const ASPECT = [0.9, 1.75] as const;
const DPI = 100;
/** Programs that print cut a picture into strips: how far apart in points two strips of one picture may be. */
const SEAM = 1;
/** Of more such pictures on a page, icons or tiles, the largest are looked at: each takes a render. */
const MOST_PICTURES = 24;
/** On a scan: resolution of the search, pixels darker than this are no paper, and the share of its box a photograph fills. */
const SEARCH_DPI = 36;
const DARKER_THAN_PAPER = 225;
const LEAST_FILL = 0.6;

/**
 * The pictures of a page that look like the photograph of somebody, by size, shape and tone, in user space. Who is on it,
 * or whether anybody, is not looked at.
 *
 * @param isScan the page is a picture: photographs are then looked for in it.
 */
export function portraitPhotographs(page: PdfPage, isScan: boolean): Box[] {
  const pictures = wholePictures(page.objects)
    .filter(({ bounds }) => hasSizeOfPortrait(bounds, page.geometry))
    .filter(({ bounds }) => shareInside(bounds, page.geometry.visibleBox) > 0.9)
    .sort((a, b) => areaOf(b.bounds) - areaOf(a.bounds))
    .slice(0, MOST_PICTURES);
  const painted = pictures.filter(({ bounds, ids }) => {
    const without = page.objects.filter(({ id, type }) => !ids.includes(id) && type !== "form").map(({ id }) => id);
    return isPhotographAt(page, bounds, without);
  });
  const scanned = isScan ? darkAreas(page).filter((area) => isPhotographAt(page, area, [])) : [];
  return [...painted.map(({ bounds }) => bounds), ...scanned];
}

const areaOf = (box: Box): number => boxWidth(box) * boxHeight(box);

function isPhotographAt(page: PdfPage, region: Box, without: readonly number[]): boolean {
  const { width, height, data } = page.render({ dpi: DPI, channels: 1, region, without, annotations: false });
  return isPhotograph(data, width, height);
}

function hasSizeOfPortrait(box: Box, { userUnit, rotation }: PageGeometry): boolean {
  const sides = [boxWidth(box) * userUnit, boxHeight(box) * userUnit] as const;
  const [width, height] = rotation % 180 === 0 ? sides : [sides[1], sides[0]];
  const isWithin = (size: number, [least, most]: readonly [number, number]): boolean => size >= least && size <= most;
  return isWithin(width, WIDTH) && isWithin(height, HEIGHT) && isWithin(height / width, ASPECT);
}

interface WholePicture {
  readonly bounds: Box;
  readonly ids: readonly number[];
}

/** The pictures of a page, strips of one joined. */
function wholePictures(objects: readonly PaintedObject[]): WholePicture[] {
  const whole: WholePicture[] = [];
  for (const { id, type, bounds } of objects) {
    if (type !== "image") continue;
    const last = whole.at(-1);
    if (last !== undefined && isNextStrip(last.bounds, bounds)) {
      whole[whole.length - 1] = { bounds: enclosingBox([last.bounds, bounds]), ids: [...last.ids, id] };
    } else whole.push({ bounds, ids: [id] });
  }
  return whole;
}

/** Two boxes as wide as each other, one right above the other. */
const isNextStrip = (a: Box, b: Box): boolean =>
  Math.abs(a[0] - b[0]) < SEAM &&
  Math.abs(a[2] - b[2]) < SEAM &&
  (Math.abs(a[1] - b[3]) < SEAM || Math.abs(b[1] - a[3]) < SEAM);

/** The areas of a scanned page that are dark throughout and as large as the photograph of somebody. */
function darkAreas(page: PdfPage): Box[] {
  const raster = page.render({ dpi: SEARCH_DPI, channels: 1, annotations: false });
  const dark = raster.data.map((level) => (level < DARKER_THAN_PAPER ? 1 : 0));
  return components(dark, raster.width, raster.height)
    .filter(({ left, top, right, bottom, area }) => area >= LEAST_FILL * (right - left) * (bottom - top))
    .map((area) => raster.transform.toUserBox(area))
    .filter((box) => hasSizeOfPortrait(box, page.geometry));
}
