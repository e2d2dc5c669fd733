/** Draws `docs/leaks/<kind>.png` for each kind of leak, from the trap documents: what the page shows, what the file holds. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, rgb, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import { fileLeaks } from "../src/leaks/document/file-leaks.ts";
import { LEAK_KINDS, type Leak, type LeakKind } from "../src/leaks/leak.ts";
import { type Box, enclosingBox, intersectBoxes } from "../src/model/box.ts";
import { openPdf } from "../src/pdf/open-pdf.ts";
import type { PdfPage } from "../src/pdf/pdf-page.ts";
import type { Raster } from "../src/pdf/raster.ts";
import { packageRoot } from "../src/rules/package-root.ts";
import { actWith, COVER_BOX, newAct, SECRET, secretText, type Trap, trapOf } from "../test/documents/act.ts";
import { filledRectangle, textAt, textBox, textWidth } from "../test/documents/content.ts";
import { leaks } from "../test/documents/index.ts";
import { fileTraps } from "../test/documents/kept-in-file.ts";
import { leaksOf } from "../test/documents/leaks-of.ts";

/** Points of the page that a picture shows, and its resolution. */
const [WIDTH, HEIGHT] = [400, 74];
const DPI = 120;
const MOST_TEXT = 96;
const MOST_BYTES = 25_000;
const RED = rgb(0.82, 0.08, 0.12);
const GREY = rgb(0.35, 0.35, 0.35);
/** What is shown for leaks that have no place: the first lines of an act, or the bar that a thumbnail is older than. */
const FIRST_LINES: Box = [44, 625, 444, 699];
const BAR: Box = [44, 363, 444, 437];
/** Room for the words before the place, in points. */
const BEFORE = 195;
/** Kinds of which the second panel shows pixels: the page without what is painted over the place, or a stretch. */
const UNCOVERED: readonly LeakKind[] = ["covered-text", "covered-image", "covered-by-annotation"];
const STRETCHED: readonly LeakKind[] = ["weak-marker"];

type Example = Pick<Trap, "bytes"> & { readonly leak: Leak };

async function exampleOf(kind: LeakKind): Promise<Example> {
  if (kind === "repeated-value") return repeatedValue();
  for (const trap of leaks.filter(({ expected }) => expected.some((one) => one.kind === kind))) {
    const leak = (await leaksOf(trap)).find((one) => one.kind === kind && one.boxes.length > 0);
    if (leak !== undefined) return { bytes: trap.bytes, leak };
  }
  for (const trap of (await fileTraps()).filter(({ expected }) => expected.some((one) => one.kind === kind))) {
    const leak = (await fileLeaks(trap.bytes)).leaks.find((one) => one.kind === kind);
    if (leak !== undefined) return { bytes: trap.bytes, leak };
  }
  throw new RangeError(`No document has ${kind}`);
}

/** The name covered in one line and readable in another; found by comparing stages, so its place is given here. */
function repeatedValue(): Example {
  const again = "Pagare a: ";
  const content = actWith(secretText() + filledRectangle(COVER_BOX) + textAt(64, 494, 11, again + SECRET));
  const { bytes } = trapOf("repeated", newAct(), [{ content }], []);
  const box = textBox(64 + textWidth(again, 11), 494, 11, SECRET);
  return { bytes, leak: { kind: "repeated-value", page: 1, text: SECRET, undecodable: 0, boxes: [box] } };
}

/** A part of the page of the picture's size around the leak, inside the page. */
function regionOf(page: PdfPage, { kind, boxes }: Leak): Box {
  const [x0, y0, x1, y1] = page.geometry.visibleBox;
  const noPlace = kind === "thumbnail" ? BAR : FIRST_LINES;
  const whole = boxes.length === 0 ? noPlace : enclosingBox(boxes);
  const box = intersectBoxes(whole, page.geometry.visibleBox) ?? whole;
  const centred = (box[0] + box[2] - WIDTH) / 2;
  const left = Math.min(Math.max(Math.min(centred, box[0] - (boxes.length === 0 ? 0 : BEFORE)), x0), x1 - WIDTH);
  const bottom = Math.min(Math.max((box[1] + box[3] - HEIGHT) / 2, y0), y1 - HEIGHT);
  return [left, bottom, left + WIDTH, bottom + HEIGHT];
}

/** What the file holds, as pixels; null when text says it better. */
function beneath(page: PdfPage, { kind, boxes }: Leak, region: Box): Raster | null {
  if (UNCOVERED.includes(kind)) {
    const area = enclosingBox(boxes);
    const target = kind === "covered-image" ? "image" : "text";
    const over = page.objects.filter(({ type, bounds }) => type !== "form" && intersectBoxes(bounds, area) !== null);
    const first = over.find(({ type }) => type === target)?.id ?? 0;
    const without = over.filter(({ id, type }) => id > first && type !== "text").map(({ id }) => id);
    return page.render({ dpi: DPI, channels: 3, region, annotations: false, without });
  }
  if (!STRETCHED.includes(kind)) return null;
  const raster = page.render({ dpi: DPI, channels: 3, region });
  for (const box of boxes) stretch(raster, box);
  return raster;
}

/** Spreads the levels of a place from black to white. */
function stretch({ data, width, transform }: Raster, box: Box): void {
  const { left, top, right, bottom } = transform.toPixelBox(box);
  const at = (x: number, y: number): number => 3 * (y * width + x);
  let [low, high] = [255, 0];
  const [dx, dy] = [Math.ceil((right - left) / 20), Math.ceil((bottom - top) / 8)];
  for (let y = top + dy; y < bottom - dy; y++) {
    for (let x = left + dx; x < right - dx; x++) {
      low = Math.min(low, data[at(x, y)] as number);
      high = Math.max(high, data[at(x, y)] as number);
    }
  }
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const level = (255 * ((data[at(x, y)] as number) - low)) / Math.max(1, high - low);
      data.fill(Math.min(255, Math.max(0, level)), at(x, y), at(x, y) + 3);
    }
  }
}

/** What is told of a leak whose content is no text. */
function saying({ kind, text, detail }: Leak): string {
  if (text !== "") return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT)} ...`;
  if (kind === "glyph-gap")
    return `the room of the word: ${detail?.["width"]} points, about ${detail?.["letters"]} letters`;
  if (kind === "thumbnail") return "a small picture of the page, older than the page";
  if (kind === "pixelated") return "pixels that only a few words give: each word tried is a match or is not";
  return "a picture with writing, whole";
}

const png = ({ data, width, height }: Raster): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();

async function drawn({ bytes, leak }: Example): Promise<Buffer> {
  const source = await openPdf(bytes);
  const sheet = await PDFDocument.create();
  const font = await sheet.embedFont(StandardFonts.Helvetica);
  const mono = await sheet.embedFont(StandardFonts.Courier);
  await source.withPage(leak.page ?? 1, async (page) => {
    const region = regionOf(page, leak);
    const under = beneath(page, leak, region);
    const height = under === null ? HEIGHT + 46 : 2 * HEIGHT + 34;
    const paper = sheet.addPage([WIDTH + 12, height]);
    const panel = async (raster: Raster, bottom: number, label: string): Promise<void> => {
      paper.drawImage(await sheet.embedPng(await png(raster)), { x: 6, y: bottom, width: WIDTH, height: HEIGHT });
      paper.drawRectangle({ x: 6, y: bottom, width: WIDTH, height: HEIGHT, borderColor: GREY, borderWidth: 0.5 });
      paper.drawText(label, { x: 6, y: bottom + HEIGHT + 4, size: 8, font, color: GREY });
      for (const box of leak.boxes) {
        const seen = intersectBoxes(box, page.geometry.visibleBox);
        const [x0, y0, x1, y1] =
          seen ?? (page.geometry.visibleBox.map((_, i) => clamp(box[i] as number, page, i)) as unknown as Box);
        const frame = { x: 6 + x0 - region[0] - 2, y: bottom + y0 - region[1] - 2 };
        paper.drawRectangle({ ...frame, width: x1 - x0 + 4, height: y1 - y0 + 4, borderColor: RED, borderWidth: 1.2 });
      }
    };
    await panel(page.render({ dpi: DPI, channels: 3, region }), height - HEIGHT - 14, "The page shows");
    if (under !== null) await panel(under, 4, "The file holds");
    else {
      paper.drawText("The file holds", { x: 6, y: 20, size: 8, font, color: GREY });
      const text = [...saying(leak)]
        .map((one) => (one.charCodeAt(0) < 256 ? one : "?"))
        .join("")
        .replace(/\s+/g, " ");
      const size = Math.min(8, WIDTH / mono.widthOfTextAtSize(text, 1));
      paper.drawText(text, { x: 6, y: 7, size, font: mono, color: RED });
    }
  });
  source.close();
  const made = await openPdf(await sheet.save());
  const raster = await made.withPage(1, (page) => page.render({ dpi: 130, channels: 3 }));
  made.close();
  for (const colours of [24, 8, 4]) {
    const small = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
      .png({ palette: true, colours, dither: 0, compressionLevel: 9, effort: 10 })
      .toBuffer();
    if (small.length < MOST_BYTES) return small;
  }
  throw new RangeError(`The picture of ${leak.kind} is too large`);
}

const clamp = (value: number, { geometry }: PdfPage, side: number): number => {
  const box = geometry.visibleBox;
  return Math.min(Math.max(value, box[side % 2] as number), box[(side % 2) + 2] as number);
};

const folder = join(packageRoot(), "docs", "leaks");
mkdirSync(folder, { recursive: true });
for (const kind of LEAK_KINDS) {
  const picture = await drawn(await exampleOf(kind));
  writeFileSync(join(folder, `${kind}.png`), picture);
  console.log(`${kind}  ${(picture.length / 1000).toFixed(1)} kB`);
}
