import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { actWith, type PageSpec } from "../documents/act.ts";
import { within } from "../documents/content.ts";
import { boxesOf, clerk, examined, OFFICE_SCREEN, openRedact, redact, upload, word } from "./clerk.ts";
import { pdfOf } from "./files.ts";

/** Rectangle on a page as shown, as shares of its width and height. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const frameOf = (page: Page, number: number): Locator => page.locator(`[data-page="${number}"]`);

async function rectOf(locator: Locator): Promise<Place> {
  const rect = await locator.boundingBox();
  if (rect === null) throw new Error(`${locator} is not shown`);
  return rect;
}

async function showPage(page: Page, number: number): Promise<void> {
  await page.getByLabel("Pagina", { exact: true }).fill(String(number));
  await page.keyboard.press("Enter");
  await frameOf(page, number).locator(".page-picture").waitFor();
}

/** Where a word is drawn, by the mark that choosing it leaves. */
async function placeOf(page: Page, number: number, text: string): Promise<Place> {
  const frame = frameOf(page, number);
  await word(frame, text).click();
  const [mark, whole] = [await rectOf(frame.locator(".word-marks rect").first()), await rectOf(frame)];
  return {
    x: (mark.x - whole.x) / whole.width,
    y: (mark.y - whole.y) / whole.height,
    width: mark.width / whole.width,
    height: mark.height / whole.height,
  };
}

/** Draws a rectangle with the mouse at a place of a page. */
async function draw(page: Page, number: number, text: string, place: Place): Promise<void> {
  await word(frameOf(page, number), text).scrollIntoViewIfNeeded();
  const whole = await rectOf(frameOf(page, number));
  const [x, y] = [whole.x + place.x * whole.width, whole.y + place.y * whole.height];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + place.width * whole.width, y + place.height * whole.height, { steps: 3 });
  await page.mouse.up();
}

/** The picture that the page shows of a page of the document, grey. */
async function pictureOf(page: Page, number: number) {
  const source = await frameOf(page, number).locator(".page-picture").getAttribute("src");
  const answer = await page.request.get(new URL(source ?? "", page.url()).href);
  const { data, info } = await sharp(await answer.body())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, step: info.channels };
}

type Picture = Awaited<ReturnType<typeof pictureOf>>;

/** Share of dark pixels at a place of a picture. */
function darkness({ data, width, height, step }: Picture, place: Place): number {
  let [dark, all] = [0, 0];
  for (let y = Math.round(place.y * height); y < Math.round((place.y + place.height) * height); y++)
    for (let x = Math.round(place.x * width); x < Math.round((place.x + place.width) * width); x++, all++)
      if ((data[(y * width + x) * step] ?? 255) < 80) dark++;
  return dark / all;
}

const inset = ({ x, y, width, height }: Place, share: number): Place => ({
  x: x + width * share,
  y: y + height * share,
  width: width * (1 - 2 * share),
  height: height * (1 - 2 * share),
});

/** The paper between the line of a word and the line before it. */
const beside = (place: Place, upright: boolean): Place =>
  upright ? { ...place, x: place.x + place.width * 1.4 } : { ...place, y: place.y - place.height * 1.4 };

async function zoomTo(page: Page, percent: number): Promise<void> {
  const shown = page.locator(".toolbar-text");
  for (let steps = 0; steps < 20; steps++) {
    const now = Number.parseInt((await shown.textContent()) ?? "", 10);
    if (now === percent) return;
    await page.getByRole("button", { name: now < percent ? "Ingrandisci" : "Rimpicciolisci" }).click();
  }
  throw new Error(`There is no zoom of ${percent} %`);
}

const at = ([x, y]: readonly [number, number], more: Omit<PageSpec, "content" | "mediaBox">): PageSpec => ({
  content: within([1, 0, 0, 1, x, y], actWith()),
  mediaBox: [x, y, x + 595, y + 842],
  ...more,
});

/** Turned, with a UserUnit, with the origin elsewhere, cropped. */
const PAGES = [
  at([0, 0], { rotate: 90, userUnit: 2 }),
  at([-200, 300], { rotate: 180 }),
  at([0, 0], { rotate: 270, cropBox: [40, 350, 560, 800] }),
] as const;

const WORDS = [
  ["DETERMINAZIONE", 50],
  ["deliberazione", 100],
  ["Accertata", 75],
] as const;

const NUMBERS = [1, 2, 3] as const;

function placeIn(places: readonly (readonly Place[])[], number: number, word: number): Place {
  const place = places[number - 1]?.[word];
  if (place === undefined) throw new RangeError(`Page ${number} has no place ${word}`);
  return place;
}

const drawnBoxes = async (page: Page): Promise<number> => (await boxesOf(page)).filter(({ own }) => own).length;

describe("what is burned is what was drawn", () => {
  test("on pages that are turned, cropped and scaled, at three zooms", async () => {
    const page = await clerk.open();
    await upload(page, pdfOf("piante.pdf", PAGES));
    await examined(page);
    await openRedact(page);
    const places: Place[][] = [];
    for (const number of NUMBERS) {
      await showPage(page, number);
      const words: Place[] = [];
      for (const [text] of WORDS) words.push(await placeOf(page, number, text));
      const picture = await pictureOf(page, number);
      for (const place of words) expect(darkness(picture, place)).toBeGreaterThan(0.02);
      places.push(words);
    }
    await page.getByRole("button", { name: "Disegna" }).click();
    for (const [index, [text, zoom]] of WORDS.entries()) {
      await zoomTo(page, zoom);
      for (const number of NUMBERS) {
        await showPage(page, number);
        await draw(page, number, text, placeIn(places, number, index));
        await expect.poll(() => drawnBoxes(page)).toBe(index * NUMBERS.length + number);
      }
    }

    await page.getByRole("button", { name: "Adatta alla larghezza" }).click();
    await page.getByText("Come si presenta la copia").click();
    await page.getByLabel("Larghezza dei riquadri").selectOption({ label: "Esatta" });
    await redact(page);
    await page.getByRole("link", { name: /^Oscura/ }).click();
    await page.getByRole("button", { name: "Dopo" }).click();
    for (const number of NUMBERS) {
      await showPage(page, number);
      await frameOf(page, number).locator('.page-picture[src*="of=copy"]').waitFor();
      const copy = await pictureOf(page, number);
      for (const index of WORDS.keys()) {
        const place = placeIn(places, number, index);
        expect(darkness(copy, inset(place, 0.1))).toBeGreaterThan(0.99);
        expect(darkness(copy, beside(place, number !== 2))).toBeLessThan(0.05);
      }
    }
  });

  test("boxes stay on their words whatever the window", async () => {
    const page = await clerk.open();
    await upload(page, pdfOf("atto.pdf", [at([0, 0], { rotate: 90 })]));
    await examined(page);
    await openRedact(page);
    await word(page, "deliberazione").click();
    await page.getByRole("button", { name: "Oscura le parole" }).click();
    const box = page.locator(".box-own rect").first();
    await box.waitFor();
    for (const size of [OFFICE_SCREEN, { width: 700, height: 768 }, { width: 320, height: 640 }]) {
      await page.setViewportSize(size);
      const [over, under] = [await rectOf(box), await rectOf(page.locator(".word-marks rect").first())];
      for (const side of ["x", "y", "width", "height"] as const)
        expect(Math.abs(over[side] - under[side])).toBeLessThan(2);
    }
  });
});
