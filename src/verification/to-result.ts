import type { Box } from "../model/box.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import type { ResultPage, SourcePage } from "./compared-pages.ts";

/** Turns boxes of the source page into boxes of the result's, by the pixels that both show. */
export function mapToResult(made: ResultPage, original: SourcePage): (box: Box) => Box {
  const { width, height } = made.raster;
  const from = new PageTransform(original.geometry, width, height);
  const to = new PageTransform(made.geometry, width, height);
  return (box) => to.toUserBox(from.toPixelBox(box));
}
