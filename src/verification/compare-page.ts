import { PageTransform } from "../pdf/page-transform.ts";
import { boxSurroundings, type Surroundings } from "./box-surroundings.ts";
import { isBurned } from "./burned-boxes.ts";
import { sameShare } from "./compare-pixels.ts";
import type { HiddenPlaces, ResultPage, SourcePage } from "./compared-pages.ts";
import { isSameSize } from "./same-size.ts";
import { leftOutside, secretsInText } from "./strings-in-text.ts";
import { mapToResult } from "./to-result.ts";
import type { RepeatedString } from "./verification-result.ts";

/** Share of a page that may look different for reasons of encoding. */
const DIFFERENT = 0.001;

export type PageCheckId = "pages" | "content" | "boxes" | "outside";

/** What a page of the result must hide. */
export interface HiddenOnPage {
  readonly places: readonly HiddenPlaces[];
  /** Plain strings that the file must not hold. */
  readonly secrets: readonly string[];
}

/** What comparing a page came to: plain data. */
export interface PageOutcome {
  /** 1-based. */
  readonly page: number;
  readonly failed: readonly PageCheckId[];
  /** Share of the page's pixels that look as in the source, 0 to 1. */
  readonly share: number;
  /** Indices of secrets. */
  readonly leaked: readonly number[];
  readonly repeated: readonly RepeatedString[];
  /** Of all boxes, for OCR. */
  readonly surroundings: readonly Surroundings[];
}

/** Compares a page of the result with that of the source: size, content, boxes, all else, text. */
export function comparePage(made: ResultPage, original: SourcePage, { places, secrets }: HiddenOnPage): PageOutcome {
  const { page } = made.geometry;
  const painted = places.flatMap((one) => one.painted);
  const share = sameShare(original.raster, made.raster, painted, original.geometry);
  const passed: Readonly<Record<PageCheckId, boolean>> = {
    pages: isSameSize(made, original),
    content: isPicturesAndText(made),
    boxes: places.every((one) => isBurned(made, original, one)),
    outside: 1 - share <= DIFFERENT,
  };
  const text = secretsInText(page, made.glyphs, original, painted, secrets, made.otherTexts);
  const toResult = mapToResult(made, original);
  const transform = new PageTransform(original.geometry, made.raster.width, made.raster.height);
  return {
    page,
    failed: PAGE_CHECKS.filter((id) => !passed[id]),
    share,
    leaked: text.leaked,
    repeated: text.repeated.map((one) => ({ ...one, bbox: one.bbox && toResult(one.bbox) })),
    surroundings: boxSurroundings(
      page,
      made.raster,
      painted.map((box) => transform.toPixelBox(box)),
      {
        left: leftOutside(original.visibleGlyphs, painted),
        transform,
        hidden: places.flatMap(({ texts = [] }) => texts),
      },
    ),
  };
}

const PAGE_CHECKS: readonly PageCheckId[] = ["pages", "content", "boxes", "outside"];

const isPicturesAndText = ({ objects, annotations }: ResultPage): boolean =>
  annotations.length === 0 &&
  objects.every(({ type, renderMode }) => type === "image" || (type === "text" && renderMode === 3));
