import type { Glyph } from "../pdf/glyph.ts";
import { shownSize } from "../pdf/page-geometry.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import { extentAlong } from "./words.ts";

/** A word of the text layer on the upright page, 1/72 inch, origin bottom-left. */
export interface TextWord {
  readonly text: string;
  /** Start of the baseline. */
  readonly x: number;
  readonly y: number;
  /** Along the baseline. */
  readonly width: number;
  /** Height of the line: ascent plus descent. */
  readonly size: number;
  /** Radians, counter-clockwise. */
  readonly angle: number;
}

/** Share of the line's height that lies below the baseline. */
export const DESCENT = 0.2;

/** Places a word: its position, width and height survive, the spacing between its letters does not. */
export function placeWord(word: readonly Glyph[], transform: PageTransform): TextWord {
  const { geometry } = transform;
  const first = word[0] as Glyph;
  const angle = first.angle;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const straight = Math.abs(sin * cos) < 0.03;

  const extents = word.map(extentAlong);
  const start = Math.min(...extents.map((extent) => extent.start));
  const end = Math.max(...extents.map((extent) => extent.end));
  const across = word.map((glyph) => acrossRange(glyph, straight));
  const low = median(across.map((range) => range.low));
  const size = Math.max(median(across.map((range) => range.high - range.low)), 0.5);

  const base = low + DESCENT * size;
  const shown = shownSize(geometry);
  const toPage = new PageTransform(geometry, shown.width, shown.height);
  const [px, py] = toPage.toPixel(start * cos - base * sin, start * sin + base * cos);
  return {
    // Characters of right-to-left scripts keep content order, which is what readers of text layers expect.
    text: word
      .map((glyph) => glyph.text)
      .join("")
      .normalize("NFC"),
    x: px,
    y: shown.height - py,
    width: Math.max((end - start) * geometry.userUnit, 0.1),
    size: size * geometry.userUnit,
    angle: angle - (geometry.rotation * Math.PI) / 180,
  };
}

/** Extent of a glyph across its line, along the line's upward normal. */
function acrossRange(glyph: Glyph, straight: boolean): { low: number; high: number } {
  const [x0, y0, x1, y1] = glyph.looseBox;
  const cos = Math.cos(glyph.angle);
  const sin = Math.sin(glyph.angle);
  const centre = ((y0 + y1) / 2) * cos - ((x0 + x1) / 2) * sin;
  const half = straight ? (Math.abs(cos) * (y1 - y0) + Math.abs(sin) * (x1 - x0)) / 2 : glyph.size / 2;
  return { low: centre - half, high: centre + half };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
