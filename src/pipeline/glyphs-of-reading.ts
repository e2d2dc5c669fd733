import { boxHeight, boxWidth } from "../model/box.ts";
import type { ReadPage } from "../model/read-text.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";

/** The characters that OCR read, as glyphs in reading order; what has no place becomes a blank. */
export function glyphsOfReading(page: ReadPage, geometry: PageGeometry): Glyph[] {
  // Pictures are read upright, as the page is shown.
  const angle = (geometry.rotation * Math.PI) / 180;
  return Array.from({ length: page.text.length }, (_, index): Glyph => {
    const [x0 = Number.NaN, y0 = 0, x1 = 0, y1 = 0] = page.boxes.subarray(4 * index, 4 * index + 4);
    if (Number.isNaN(x0)) return { text: " ", box: NOWHERE, looseBox: NOWHERE, size: 0, angle, object: -1 };
    const box = [x0, y0, x1, y1] as const;
    const size = geometry.rotation % 180 === 0 ? boxHeight(box) : boxWidth(box);
    return { text: page.text[index] as string, box, looseBox: box, size, angle, object: 0 };
  });
}

const NOWHERE = [0, 0, 0, 0] as const;
