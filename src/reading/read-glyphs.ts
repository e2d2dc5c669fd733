import type { Box } from "../model/box.ts";
import type { ReadPage } from "../model/read-text.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import { withoutCombs } from "./comb-fields.ts";
import { PageTextBuilder } from "./page-text-builder.ts";
import { ruledGrids } from "./ruled-grid.ts";
import { textBlocks } from "./text-blocks.ts";
import { byDirection, toFrame } from "./text-frame.ts";
import { textPieces } from "./text-pieces.ts";
import { textSegments } from "./text-segments.ts";

/** Painted boxes thinner than this many points are rulings. */
const THICKEST_RULING = 3;

/**
 * The text of a page in reading order. Text in the direction of most glyphs comes first, whatever the rotation of the page;
 * text in other directions (stamps in the margin, watermarks) follows.
 *
 * @param glyphs the glyphs that a reader can see, in content order.
 * @param rulings boxes of painted lines in default user space, a hint for the cells of tables; thicker ones are ignored.
 */
export function readGlyphs(geometry: PageGeometry, glyphs: readonly Glyph[], rulings: readonly Box[] = []): ReadPage {
  const text = layOut(glyphs, rulings);
  return { page: geometry.page, source: text.text === "" ? "none" : "glyphs", ocrConfidence: null, ...text };
}

/** Text, places and tables of glyphs, wherever they come from. */
export function layOut(glyphs: readonly Glyph[], rulings: readonly Box[]): Pick<ReadPage, "text" | "boxes" | "tables"> {
  const builder = new PageTextBuilder();
  for (const { angle, glyphs: members } of byDirection(glyphs)) {
    const inFrame = rulings.map((box): Box => {
      const { x0, x1, y0, y1 } = toFrame(box, angle, 0);
      return [x0, y0, x1, y1];
    });
    const walls = inFrame.filter(([x0, y0, x1, y1]) => x1 - x0 < THICKEST_RULING && y1 - y0 > 2 * THICKEST_RULING);
    const bars = inFrame.filter(([x0, y0, x1, y1]) => y1 - y0 < THICKEST_RULING && x1 - x0 > 2 * THICKEST_RULING);
    builder.add(
      textBlocks(withoutCombs(textSegments(textPieces(members, angle), walls), walls), {
        bars,
        grids: ruledGrids(walls, bars),
      }),
    );
  }
  return builder.result();
}
