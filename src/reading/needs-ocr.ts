import type { Box } from "../model/box.ts";
import { boxArea, boxHeight, boxWidth, intersectBoxes } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";

/** A picture that covers this part of the page may be a scan of it. */
const PAGE_PICTURE = 0.5;
/** A picture with this part may hold a scanned text of its own when the page says little else. */
const LARGE_PICTURE = 0.12;
/** Characters of a page with a text of its own; a header, a page number or a protocol stamp have fewer. */
const FULL_TEXT = 400;
/** When more of the visible characters than this have no meaning in the file, only their picture tells what they say. */
const UNREADABLE = 0.2;
const GRID = 64;

/**
 * Whether the text of a page can be read only from its picture.
 *
 * A scan under an invisible OCR layer needs OCR too: the layer's glyphs are not visible, and nothing says that they are what the
 * picture shows. A logo or a photo beside text does not.
 *
 * @param visibleGlyphs what `readGlyphs` gets. @param imageBoxes of painted images, in default user space; strips are added up.
 */
export function needsOcr(geometry: PageGeometry, visibleGlyphs: readonly Glyph[], imageBoxes: readonly Box[]): boolean {
  const inked = visibleGlyphs.filter(({ box }) => boxArea(box) > 0);
  const unreadable = inked.filter(({ text }) => !/[^\s\0\ufffd]/u.test(text)).length;
  if (inked.length >= 20 && unreadable > UNREADABLE * inked.length) return true;
  const covered = coverage(geometry.visibleBox, imageBoxes);
  const onPictures = inked.filter(({ box }) => imageBoxes.some((image) => holds(image, box))).length;
  // Text printed on a page-wide background is the page's own; a stamp on a scan is not.
  if (covered >= PAGE_PICTURE) return inked.length < FULL_TEXT || onPictures < 0.5 * inked.length;
  return covered >= LARGE_PICTURE && inked.length - onPictures < FULL_TEXT;
}

const holds = (image: Box, [x0, y0, x1, y1]: Box): boolean => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= image[0] && x <= image[2] && y >= image[1] && y <= image[3];
};

/** Share of the page that images cover together, on a grid of points: scanners write strips, and strips overlap. */
function coverage(page: Box, images: readonly Box[]): number {
  const parts = images.map((image) => intersectBoxes(page, image)).filter((part) => part !== null);
  let covered = 0;
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++) {
      const x = page[0] + ((column + 0.5) / GRID) * boxWidth(page);
      const y = page[1] + ((row + 0.5) / GRID) * boxHeight(page);
      if (parts.some((part) => x >= part[0] && x <= part[2] && y >= part[1] && y <= part[3])) covered++;
    }
  return covered / (GRID * GRID);
}
