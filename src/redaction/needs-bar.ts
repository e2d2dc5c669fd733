import { type Box, shareInside } from "../model/box.ts";
import type { Finding } from "../model/finding.ts";

/** Leaks of text that no pixel shows: a picture of the page does not hold it, and a bar would hide what stands there. */
const NOT_PAINTED: ReadonlySet<string> = new Set(["invisible-text", "clipped-text", "off-page-text", "hidden-layer"]);

/**
 * Whether a finding that has a place needs a bar there once the page is a picture. What is painted, however faintly or
 * deeply buried, does.
 *
 * @param paintedAnyway places of the page whose layer is off but that its picture shows
 */
export function needsBar({ kind, bbox, boxes }: Finding, paintedAnyway: readonly Box[]): boolean {
  if (kind === null || !NOT_PAINTED.has(kind)) return true;
  const places = boxes ?? (bbox === null ? [] : [bbox]);
  return places.some((place) => paintedAnyway.some((painted) => shareInside(place, painted) > 0.5));
}
