import { type Box, shareInside } from "../model/box.ts";
import { PageTransform, type PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { readGlyphs } from "../reading/read-glyphs.ts";
import { blackBars } from "./black-bars.ts";
import { boxSurroundings, type Surroundings } from "./box-surroundings.ts";
import { luminanceAt, sameShare } from "./compare-pixels.ts";
import type { ResultPage, SourcePage } from "./compared-pages.ts";
import { isSameSize } from "./same-size.ts";

export type ForeignPageCheckId = "pages" | "boxes" | "text-in-boxes" | "outside";

/** What comparing a page came to: plain data. */
export interface ForeignPageOutcome {
  /** 1-based. */
  readonly page: number;
  readonly failed: readonly ForeignPageCheckId[];
  /** Black bars on the page. */
  readonly bars: number;
  /** What the source shows under the bars. */
  readonly hidden: readonly string[];
  /** Null without a source. */
  readonly read: ReadTwice | null;
  /** Of the bars, for OCR; none without a source. */
  readonly surroundings: readonly Surroundings[];
}

/** What is read of a page of the result, and what its source shows outside the bars, each in several ways. */
export interface ReadTwice {
  readonly found: readonly string[];
  readonly left: readonly string[];
}

/** Luminance may differ this much within a bar: more is writing that shows through, less the noise of a scan. */
const BAR_NOISE = 24;
/** Share of a page that may differ from the source outside the bars: other programs keep or make pictures as they like. */
const DIFFERENT = 0.003;

/**
 * Looks at a page that some other program redacted, beside what it was made from where that is at hand.
 *
 * @param dpi of the rasters
 */
export function compareForeignPage(made: ResultPage, original: SourcePage | null, dpi: number): ForeignPageOutcome {
  const { page } = made.geometry;
  const places = blackBars(made.raster, dpi).filter((bar) => original === null || !isDark(original.raster, bar));
  const here = boxesOf(places, made.geometry, made.raster);
  const alone = {
    boxes: !places.every((bar) => isFlat(made.raster, bar)),
    "text-in-boxes": textIn(made.glyphs, here).length > 0,
  };
  const bars = places.length;
  if (original === null) return { page, failed: idsOf(alone), bars, hidden: [], read: null, surroundings: [] };
  const there = boxesOf(places, original.geometry, made.raster);
  const hidden = textIn(original.visibleGlyphs, there);
  const left = original.visibleGlyphs.filter(({ looseBox }) => !there.some((bar) => shareInside(looseBox, bar) > 0.25));
  const transform = new PageTransform(original.geometry, made.raster.width, made.raster.height);
  return {
    page,
    failed: idsOf({
      ...alone,
      pages: !isSameSize(made, original),
      outside: 1 - sameShare(original.raster, made.raster, there, original.geometry) > DIFFERENT,
    }),
    bars,
    hidden,
    read: {
      found: [made.glyphs.map(({ text }) => text).join(""), ...made.otherTexts],
      left: [left.map(({ text }) => text).join(""), readGlyphs(original.geometry, left).text],
    },
    surroundings: boxSurroundings(page, made.raster, places, { left, transform, hidden }),
  };
}

const idsOf = (failed: Partial<Record<ForeignPageCheckId, boolean>>): ForeignPageCheckId[] =>
  (Object.keys(failed) as ForeignPageCheckId[]).filter((id) => failed[id]);

const boxesOf = (places: readonly PixelBox[], geometry: ResultPage["geometry"], { width, height }: Raster): Box[] => {
  const transform = new PageTransform(geometry, width, height);
  return places.map((place) => transform.toUserBox(place));
};

/** The text in each box, without those that have none. */
const textIn = (glyphs: ResultPage["glyphs"], boxes: readonly Box[]): string[] =>
  boxes
    .map((box) =>
      glyphs
        .filter(({ looseBox }) => shareInside(looseBox, box) > 0.5)
        .map(({ text }) => text)
        .join("")
        .trim(),
    )
    .filter((text) => text !== "");

function luminances(raster: Raster, bar: PixelBox, rim: number): { low: number; high: number } {
  let [low, high] = [255, 0];
  for (let y = bar.top + rim; y < Math.min(bar.bottom - rim, raster.height); y++) {
    for (let x = bar.left + rim; x < Math.min(bar.right - rim, raster.width); x++) {
      const value = luminanceAt(raster, x, y);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { low, high };
}

function isFlat(raster: Raster, bar: PixelBox): boolean {
  const { low, high } = luminances(raster, bar, 4);
  return high - low <= BAR_NOISE;
}

const isDark = (raster: Raster, bar: PixelBox): boolean => luminances(raster, bar, 4).high <= 60;
