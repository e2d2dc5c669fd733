import { describe, expect, it } from "vitest";
import type { ReadPage } from "../model/read-text.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { boxSurroundings } from "./box-surroundings.ts";
import { isBurned } from "./burned-boxes.ts";
import { checkAroundBoxes } from "./check-around-boxes.ts";
import type { ResultPage, SourcePage } from "./compared-pages.ts";
import { montages } from "./montage.ts";

const geometry: PageGeometry = {
  page: 1,
  mediaBox: [0, 0, 72, 36],
  visibleBox: [0, 0, 72, 36],
  rotation: 0,
  userUnit: 1,
};
const [WIDTH, HEIGHT] = [200, 100];
const BAR = { left: 80, top: 40, right: 140, bottom: 60 };
const BOX = new PageTransform(geometry, WIDTH, HEIGHT).toUserBox(BAR);

function raster(level: (x: number, y: number) => number): Raster {
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => level(at % WIDTH, Math.floor(at / WIDTH)));
  return { width: WIDTH, height: HEIGHT, channels: 1, data, transform: new PageTransform(geometry, WIDTH, HEIGHT) };
}

const inBar = (x: number, y: number): boolean => x >= BAR.left && x < BAR.right && y >= BAR.top && y < BAR.bottom;
const burned = raster((x, y) => (inBar(x, y) ? 0 : 255));

type Word = readonly [text: string, x: number, y: number];

/** What OCR would read: words of ten pixels a letter, left end and middle in pixels of the sheet. */
const reading =
  (...words: readonly Word[]) =>
  async ({ transform }: Raster): Promise<ReadPage> => {
    const text = words.map(([word]) => word).join(" ");
    const boxes = new Float32Array(4 * text.length).fill(Number.NaN);
    let at = 0;
    for (const [word, x, y] of words) {
      for (let index = 0; index < word.length; index++, at++) {
        const left = x + 10 * index;
        boxes.set(transform.toUserBox({ left, top: y - 8, right: left + 10, bottom: y + 8 }), 4 * at);
      }
      at++;
    }
    return { page: 1, source: "ocr", ocrConfidence: 90, text, boxes, tables: [] };
  };

const transform = burned.transform;
const around = (hidden: readonly string[]) => boxSurroundings(1, burned, [BAR], { left: [], transform, hidden });
/** Where the bar is on the sheet. */
const [mounted] = montages(around(["x"]), 200)[0]?.mounted ?? [];
const barLeft = (mounted?.left ?? 0) + (mounted?.surroundings.bar.left ?? 0);
const middle =
  (mounted?.top ?? 0) + ((mounted?.surroundings.bar.top ?? 0) + (mounted?.surroundings.bar.bottom ?? 0)) / 2;

const passes = async (hidden: readonly string[], ...words: readonly Word[]): Promise<boolean> =>
  (await checkAroundBoxes(around(hidden), 200, reading(...words))).every(({ passed }) => passed);

describe("reading around boxes", () => {
  it("finds what a box left of a word, and takes nothing else for it", async () => {
    const beside = [barLeft - 42, middle] as const;
    expect(await passes(["Perugini"])).toBe(true);
    expect(await passes(["Perugini"], ["Perugini", barLeft - 60, middle - 24])).toBe(false);
    expect(await passes(["Anna Perugini"], ["Anna", ...beside])).toBe(false);
    expect(await passes(["IVA"], ["IVA", barLeft - 32, middle])).toBe(false);
    // Part of a word is another word; and the little words of a long text are everywhere.
    expect(await passes(["IVA"], ["Privato", ...beside])).toBe(true);
    expect(await passes(["nata a Roma per caso"], ["per", ...beside])).toBe(true);
    // Short, and not beside the bar.
    expect(await passes(["IVA"], ["IVA", barLeft - 75, middle])).toBe(true);
    expect(await passes(["IVA"], ["IVA", barLeft - 32, middle - 18])).toBe(true);
  });

  it("fails when it could not be done, and is left out when OCR is off", async () => {
    const { OcrCrashed } = await import("../reading/failures.ts");
    const fail = () => Promise.reject(new OcrCrashed(1));
    expect((await checkAroundBoxes(around(["Perugini"]), 200, fail)).map(({ passed }) => passed)).toEqual([false]);
    expect(await checkAroundBoxes(around(["Perugini"]), 200, null)).toEqual([]);
    expect(await checkAroundBoxes(around([]), 200, fail)).toEqual([]);
  });

  it("turns bars that stand, so that their writing lies", () => {
    const bar = { left: 95, top: 10, right: 110, bottom: 90 };
    const [sheet] = montages(boxSurroundings(1, burned, [bar], { left: [], transform, hidden: ["x"] }), 200);
    expect(sheet?.mounted.map(({ turns }) => turns)).toEqual([1, 3]);
  });
});

describe("a box in pictures that lie on each other", () => {
  const image = (bounds: typeof BOX, id: number) => ({ type: "image", bounds, id, renderMode: -1 });
  const page = (beneath: Raster | null): ResultPage =>
    ({
      geometry,
      glyphs: [],
      annotations: [],
      objects: [image([20, 10, 60, 26], 0), image([0, 0, 72, 36], 1)],
      raster: burned,
      beneath,
      otherTexts: [],
    }) as unknown as ResultPage;
  const original = { geometry, raster: burned, visibleGlyphs: [] } as SourcePage;
  const places = { page: 1, planned: [BOX], painted: [BOX] };

  it("is burned in each of them", () => {
    expect(isBurned(page(null), original, places)).toBe(true);
    expect(isBurned(page(raster((x, y) => (inBar(x, y) ? 10 : 200))), original, places)).toBe(true);
    // The writing is still there, under the picture that is painted last.
    expect(isBurned(page(raster((x) => (x % 7 < 2 ? 20 : 255))), original, places)).toBe(false);
  });
});
