import { type PDFFont, type PDFPage, rgb } from "pdf-lib";
import { type Box, intersectBoxes } from "../model/box.ts";
import type { Severity } from "../model/severity.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import { evidenceText } from "./evidence-text.ts";
import type { NumberedFinding } from "./numbered-findings.ts";
import { shortened, wrappedLines, writable } from "./pdf-text.ts";
import { SEVERITY_COLOUR } from "./severity-colour.ts";
import { stacked } from "./stacked.ts";
import type { Words } from "./words.ts";

export interface Lettering {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  readonly say: Words;
  readonly showText: boolean;
  /** Name of a rule for people. */
  readonly titleOf: (rule: string) => string;
}

/** Points on a page as long as A4; larger and smaller pages have them in proportion. */
const MARGIN = 200;
const HEAD = 24;
const SIZE = 7.5;
const LEADING = 1.25;
const LINE = 1.2;
const GAP = 1.5;
const A4_LENGTH = 842;
const MOST_TEXT = 160;
const NEAR = 60;
/** Dashes tell severities apart where colours can't. */
const DASHES: Readonly<Record<Severity, readonly number[] | null>> = {
  blocco: null,
  revisione: [4, 2],
  avviso: [1.5, 1.5],
};

export const inkOf = (severity: Severity) => {
  const [red, green, blue] = SEVERITY_COLOUR[severity];
  return rgb(red / 255, green / 255, blue / 255);
};

/**
 * Widens a page that holds the picture of `geometry` by a margin and a head, and draws frames and their callouts.
 *
 * @param head what stands above the picture. @param note what stands on it; null for nothing.
 */
export function annotatePage(
  page: PDFPage,
  geometry: PageGeometry,
  findings: readonly NumberedFinding[],
  { head, note }: { readonly head: string; readonly note: string | null },
  lettering: Lettering,
): void {
  const { width, height } = page.getSize();
  const unit = Math.max(width, height) / A4_LENGTH;
  const canvas = { page, width, height, unit, lettering };
  page.setMediaBox(0, 0, width + MARGIN * unit, height + HEAD * unit);
  const { plain, bold } = lettering;
  page.drawLine({
    start: { x: width, y: 0 },
    end: { x: width, y: height },
    thickness: 0.5 * unit,
    color: rgb(0.6, 0.6, 0.6),
  });
  page.drawLine({
    start: { x: 0, y: height },
    end: { x: width + MARGIN * unit, y: height },
    thickness: 0.5 * unit,
    color: rgb(0.6, 0.6, 0.6),
  });
  const headSize = Math.min(
    SIZE * unit,
    (0.95 * (width + MARGIN * unit)) / bold.widthOfTextAtSize(writable(head, bold), 1),
  );
  page.drawText(writable(head, bold), { x: 8 * unit, y: height + 9 * unit, size: headSize, font: bold });
  if (note !== null) drawNote(canvas, note, plain);

  const transform = new PageTransform(geometry, width, height);
  const placed = findings
    .map((finding) => ({ ...finding, frames: finding.boxes.map((box) => frameOf(transform, box)) }))
    .sort((a, b) => topOf(b.frames) - topOf(a.frames));
  for (const { frames, number, finding } of placed) drawFrames(canvas, frames, number, finding.severity);
  drawCallouts(canvas, placed);
}

interface Canvas {
  readonly page: PDFPage;
  /** Of the picture. */
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly lettering: Lettering;
}

type Placed = NumberedFinding & { readonly frames: readonly Box[] };

const topOf = (frames: readonly Box[]): number => Math.max(...frames.map((frame) => frame[3]));

/** The place on the written page, origin bottom-left; what lies off the page is shown where it would enter it. */
function frameOf(transform: PageTransform, box: Box): Box {
  const { width, height } = transform;
  const [ax, ay] = transform.toPixel(box[0], box[1]);
  const [bx, by] = transform.toPixel(box[2], box[3]);
  const frame: Box = [Math.min(ax, bx), height - Math.max(ay, by), Math.max(ax, bx), height - Math.min(ay, by)];
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  return (
    intersectBoxes(frame, [0, 0, width, height]) ?? [
      clamp(frame[0], width),
      clamp(frame[1], height),
      clamp(frame[2], width),
      clamp(frame[3], height),
    ]
  );
}

function drawFrames(
  { page, unit, lettering }: Canvas,
  frames: readonly Box[],
  number: number,
  severity: Severity,
): void {
  const colour = inkOf(severity);
  const dashes = DASHES[severity];
  const room = (GAP + LINE / 2) * unit;
  for (const [x0, y0, x1, y1] of frames) {
    page.drawRectangle({
      x: x0 - room,
      y: y0 - room,
      width: x1 - x0 + 2 * room,
      height: y1 - y0 + 2 * room,
      borderColor: colour,
      borderWidth: LINE * unit,
      ...(dashes === null ? {} : { borderDashArray: dashes.map((dash) => dash * unit) }),
    });
  }
  const first = frames[0] as Box;
  const size = 5.5 * unit;
  const label = String(number);
  const wide = lettering.bold.widthOfTextAtSize(label, size) + 3 * unit;
  const [x, y] = [Math.max(0, first[0] - (GAP + LINE) * unit), first[3] + (GAP + LINE) * unit];
  page.drawRectangle({ x, y, width: wide, height: 6.5 * unit, color: colour });
  page.drawText(label, { x: x + 1.5 * unit, y: y + 1.4 * unit, size, font: lettering.bold, color: rgb(1, 1, 1) });
}

function drawCallouts(canvas: Canvas, placed: readonly Placed[]): void {
  const { page, width, height, unit, lettering } = canvas;
  const size = SIZE * unit;
  const leading = LEADING * size;
  const entries = placed.map((one) => {
    const lines = calloutLines(one, lettering, size, (MARGIN - 24) * unit);
    return { ...one, lines, top: topOf(one.frames), height: (lines.length + 0.6) * leading };
  });
  const { tops, left } = stacked(entries, height - 6 * unit, 6 * unit, leading);
  tops.forEach((top, index) => {
    const { frames, lines, finding } = entries[index] as (typeof entries)[number];
    const x = width + 14 * unit;
    const end = Math.max(...frames.map((frame) => frame[2])) + (GAP + LINE) * unit;
    // Further away a line crosses what others point to: the numbers must do.
    if (Math.abs(topOf(frames) - top) < NEAR * unit) {
      page.drawLine({
        start: { x: end, y: topOf(frames) },
        end: { x: x - 3 * unit, y: top - 0.6 * leading },
        thickness: 0.4 * unit,
        color: inkOf(finding.severity),
        opacity: 0.5,
      });
    }
    lines.forEach(({ text, font }, line) => {
      const color = line === 0 ? inkOf(finding.severity) : rgb(0.15, 0.15, 0.15);
      page.drawText(text, { x, y: top - (line + 1) * leading + 0.3 * size, size, font, color });
    });
  });
  if (left > 0) {
    const { plain, say } = lettering;
    page.drawText(writable(say.others(left), plain), { x: width + 14 * unit, y: 6 * unit, size, font: plain });
  }
}

function calloutLines({ number, finding }: Placed, lettering: Lettering, size: number, width: number) {
  const { plain, bold, say, showText, titleOf } = lettering;
  const text = evidenceText(finding, showText);
  const parts = [
    { text: `${number}  ${say.severity[finding.severity]}  ${finding.rule}`, font: bold },
    { text: titleOf(finding.rule), font: plain },
    ...(text === null ? [] : [{ text: `${say.textIs}: ${shortened(text, MOST_TEXT)}`, font: plain }]),
  ];
  return parts.flatMap(({ text, font }) =>
    wrappedLines(writable(text, font), font, size, width).map((line) => ({ text: line, font })),
  );
}

function drawNote({ page, width, height, unit }: Canvas, note: string, font: PDFFont): void {
  const size = 10 * unit;
  wrappedLines(writable(note, font), font, size, 0.8 * width).forEach((text, line) => {
    page.drawText(text, { x: 0.1 * width, y: 0.6 * height - line * LEADING * size, size, font });
  });
}
