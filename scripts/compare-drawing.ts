/**
 * How PDFium and pdf.js draw the same first pages: the figures of decision 0013.
 *
 * Usage: npx tsx scripts/compare-drawing.ts FOLDER... (folders with PDFs, also in folders of theirs)
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { openPdf } from "../src/pdf/open-pdf.ts";
import { shownSize } from "../src/pdf/page-geometry.ts";
import type { Raster } from "../src/pdf/raster.ts";

/** Pixels of a page in width. */
const WIDTH = 1000;
/** Luminance, 0 to 255, under which a pixel is ink. */
const DARK = 128;
/** Pixels by which ink may lie elsewhere and still be the same. */
const NEAR = 2;
const SHARES = [0.01, 0.1] as const;

/** Which pixels of a page are ink. */
interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

async function inPdfium(bytes: Uint8Array): Promise<Ink> {
  const pdf = await openPdf(bytes);
  try {
    return await pdf.withPage(1, (page) =>
      inkOf(page.render({ dpi: (WIDTH * 72) / shownSize(page.geometry).width, channels: 4 })),
    );
  } finally {
    pdf.close();
  }
}

async function inPdfJs(bytes: Uint8Array): Promise<Ink> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  try {
    const page = await (await task.promise).getPage(1);
    const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const { createCanvas } = await import("@napi-rs/canvas");
    const canvas = createCanvas(width, height);
    const context = canvas.getContext("2d");
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    return inkOf({ width, height, channels: 4, data: context.getImageData(0, 0, width, height).data });
  } finally {
    await task.destroy();
  }
}

function inkOf({
  width,
  height,
  data,
  channels,
}: Pick<Raster, "width" | "height" | "channels"> & { data: ArrayLike<number> }): Ink {
  const dark = new Uint8Array(width * height);
  for (let pixel = 0; pixel < dark.length; pixel++) {
    const at = pixel * channels;
    const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    if (light < DARK) dark[pixel] = 1;
  }
  return { width, height, dark };
}

/** Pixels of ink of `one` that have none of `other` near. */
function alone(one: Ink, other: Ink): number {
  let count = 0;
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++) if (one.dark[y * one.width + x] === 1 && !isNear(other, x, y)) count++;
  return count;
}

function isNear({ width, height, dark }: Ink, x: number, y: number): boolean {
  for (let row = Math.max(0, y - NEAR); row <= Math.min(height - 1, y + NEAR); row++)
    for (let column = Math.max(0, x - NEAR); column <= Math.min(width - 1, x + NEAR); column++)
      if (dark[row * width + column] === 1) return true;
  return false;
}

async function timed(draw: (bytes: Uint8Array) => Promise<Ink>, bytes: Uint8Array, times: number[]): Promise<Ink> {
  const start = performance.now();
  const ink = await draw(bytes);
  times.push(performance.now() - start);
  return ink;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;

const inWords = (times: readonly number[]): string =>
  `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)}`;

for (const folder of process.argv.slice(2)) {
  const [pdfium, pdfJs]: [number[], number[]] = [[], []];
  const elsewhere: number[] = [];
  let unread = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) =>
    /\.pdf$/i.test(each),
  )) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    try {
      const one = await timed(inPdfium, bytes, pdfium);
      const other = await timed(inPdfJs, bytes, pdfJs);
      const ink = Math.max(1, one.dark.filter((value) => value === 1).length);
      elsewhere.push((alone(one, other) + alone(other, one)) / ink);
    } catch {
      unread++;
    }
  }
  const over = SHARES.map((share) => `${elsewhere.filter((each) => each > share).length} over ${share * 100} %`);
  console.log(
    `${folder}: ${elsewhere.length} files, ${unread} not drawn by both; ms PDFium ${inWords(pdfium)}, pdf.js ${inWords(pdfJs)}; ink elsewhere: ${over.join(", ")}`,
  );
}
