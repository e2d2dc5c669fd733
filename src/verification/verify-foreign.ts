import { type Box, shareInside } from "../model/box.ts";
import type { LocalText } from "../model/local-text.ts";
import { PageTransform, type PixelBox } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { readGlyphs } from "../reading/read-glyphs.ts";
import { blackBars } from "./black-bars.ts";
import { boxSurroundings, type Surroundings } from "./box-surroundings.ts";
import { checkAroundBoxes } from "./check-around-boxes.ts";
import { luminanceAt, sameShare } from "./compare-pixels.ts";
import type { PagedFile, ResultPage, SourcePage } from "./compared-files.ts";
import type { FileContent } from "./file-content.ts";
import { fold, foldPieces, LEAST_SEARCHED, occurrences } from "./folded-text.ts";
import type { ReadPicture } from "./read-around-boxes.ts";
import { isSameSize } from "./same-size.ts";
import { secretsInFile } from "./strings-in-file.ts";
import type { CheckId, VerificationCheck } from "./verification-result.ts";

/** A file that some other program redacted. */
export interface ForeignFile {
  readonly bytes: Uint8Array;
  /** Takes `bytes` apart, in a thread that may be ended. */
  readonly readContent: () => Promise<FileContent>;
  readonly result: PagedFile<ResultPage>;
  /** What it was made from; null when that is not at hand. */
  readonly source: PagedFile<SourcePage> | null;
  /** What the source holds and its pages do not show. */
  readonly hiddenStrings: readonly string[];
  /** Of the rasters. */
  readonly dpi: number;
  /** Reads pictures of the surroundings of bars; null when OCR is off. */
  readonly readPicture: ReadPicture | null;
}

export interface ForeignVerification {
  readonly passed: boolean;
  readonly checks: readonly VerificationCheck[];
  /** Black bars found on the pages. */
  readonly bars: number;
}

/** Luminance may differ this much within a bar: more is writing that shows through, less the noise of a scan. */
const BAR_NOISE = 24;
/** Share of a page that may differ from the source outside the bars: other programs keep or make pictures as they like. */
const DIFFERENT = 0.003;

/**
 * Checks a file redacted by any program: what lies under its black bars, and, beside the source, whether what the bars hide
 * or the source held unseen can still be found anywhere in it. Fails closed.
 */
export async function verifyForeign(file: ForeignFile): Promise<ForeignVerification> {
  const { result, source } = file;
  const failed = {
    pages: [] as number[],
    boxes: [] as number[],
    "text-in-boxes": [] as number[],
    outside: [] as number[],
  };
  const secrets = new Set(file.hiddenStrings);
  const read: ReadTwice[] = [];
  const surroundings: Surroundings[] = [];
  let bars = 0;
  for (let page = 1; page <= result.pageCount; page++) {
    const made = await result.readPage(page);
    const original = source !== null && page <= source.pageCount ? await source.readPage(page) : null;
    if (original !== null && !isSameSize(made, original)) failed.pages.push(page);
    const places = blackBars(made.raster, file.dpi).filter((bar) => original === null || !isDark(original.raster, bar));
    bars += places.length;
    if (!places.every((bar) => isFlat(made.raster, bar))) failed.boxes.push(page);
    const here = boxesOf(places, made.geometry, made.raster);
    if (textIn(made.glyphs, here).length > 0) failed["text-in-boxes"].push(page);
    if (original === null) continue;
    const there = boxesOf(places, original.geometry, made.raster);
    const hidden = textIn(original.visibleGlyphs, there);
    for (const text of hidden) secrets.add(text);
    if (1 - sameShare(original.raster, made.raster, there, original.geometry) > DIFFERENT) failed.outside.push(page);
    const left = original.visibleGlyphs.filter(
      ({ looseBox }) => !there.some((bar) => shareInside(looseBox, bar) > 0.25),
    );
    const transform = new PageTransform(original.geometry, made.raster.width, made.raster.height);
    surroundings.push(...boxSurroundings(page, made.raster, places, { left, transform, hidden }));
    read.push({
      found: [made.glyphs.map(({ text }) => text).join(""), ...made.otherTexts],
      left: [left.map(({ text }) => text).join(""), readGlyphs(original.geometry, left).text],
    });
  }
  const checks = [pagesCheck("boxes", failed.boxes), pagesCheck("text-in-boxes", failed["text-in-boxes"])];
  if (source !== null) {
    if (result.pageCount !== source.pageCount) failed.pages.push(Math.min(result.pageCount, source.pageCount) + 1);
    checks.push(pagesCheck("pages", failed.pages), pagesCheck("outside", failed.outside));
    checks.push(...(await stringChecks(file, [...secrets], read)));
    checks.push(...(await checkAroundBoxes(surroundings, file.dpi, file.readPicture)));
  }
  return { passed: checks.every(({ passed }) => passed), checks, bars };
}

/** What is read of a page of the result, and what its source shows outside the bars, each in several ways. */
interface ReadTwice {
  readonly found: readonly string[];
  readonly left: readonly string[];
}

/** Strings that the pages still show elsewhere are no secret of the file, only where they stand more often than that. */
async function stringChecks(
  file: ForeignFile,
  all: readonly string[],
  read: readonly ReadTwice[],
): Promise<VerificationCheck[]> {
  const secrets = all.filter((secret) => fold(secret).length >= LEAST_SEARCHED);
  const count = (texts: readonly string[], secret: string): number =>
    Math.max(...texts.map((text) => occurrences(foldPieces([text]), fold(secret)).length));
  const inText = secrets.filter((secret) => read.some(({ found, left }) => count(found, secret) > count(left, secret)));
  const unseen = secrets.filter((secret) => read.every(({ left }) => count(left, secret) === 0));
  const { tokens, whole } = await file.readContent();
  const inFile = secretsInFile(file.bytes, tokens, unseen);
  return [
    stringCheck("strings-in-text", secrets.length, inText.length, true),
    stringCheck("strings-in-file", unseen.length, inFile.length, whole),
  ];
}

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

type PagesCheckId = "pages" | "boxes" | "text-in-boxes" | "outside";

function pagesCheck(id: PagesCheckId, pages: readonly number[]): VerificationCheck {
  if (pages.length === 0) return { id, passed: true, detail: TEXTS[id].fine };
  const list = [...new Set(pages)].join(", ");
  const { it, en } = TEXTS[id].failed;
  return { id, passed: false, detail: { it: `${it} Pagine: ${list}.`, en: `${en} Pages: ${list}.` } };
}

const TEXTS: Readonly<Record<PagesCheckId, { readonly fine: LocalText; readonly failed: LocalText }>> = {
  pages: {
    fine: {
      it: "Numero e formato delle pagine uguali all'originale.",
      en: "Number and size of the pages as in the source.",
    },
    failed: {
      it: "Pagine in numero o formato diverso dall'originale.",
      en: "Pages differ in number or size from the source.",
    },
  },
  boxes: {
    fine: { it: "I riquadri neri sono di un solo colore.", en: "Black bars are of one colour." },
    failed: { it: "Nei riquadri neri si intravede qualcosa.", en: "Something shows through black bars." },
  },
  "text-in-boxes": {
    fine: { it: "Sotto i riquadri neri non c'è testo.", en: "There is no text under black bars." },
    failed: { it: "Sotto i riquadri neri c'è ancora testo.", en: "There still is text under black bars." },
  },
  outside: {
    fine: {
      it: "Fuori dai riquadri le pagine sono come l'originale.",
      en: "Outside the bars the pages look like the source.",
    },
    failed: {
      it: "Fuori dai riquadri le pagine non sono come l'originale.",
      en: "Outside the bars the pages differ from the source.",
    },
  },
};

function stringCheck(id: CheckId, searched: number, found: number, whole: boolean): VerificationCheck {
  if (!whole) {
    const detail = { it: "Il file non si è potuto leggere per intero.", en: "The file could not be read to the end." };
    return { id, passed: false, detail };
  }
  const where =
    id === "strings-in-text" ? { it: "nel testo", en: "in the text" } : { it: "nel file", en: "in the file" };
  const detail =
    found === 0
      ? {
          it: `Delle ${searched} stringhe nascoste nessuna si trova ${where.it}.`,
          en: `None of the ${searched} hidden strings is ${where.en}.`,
        }
      : { it: `Stringhe nascoste ancora ${where.it}: ${found}.`, en: `Hidden strings still ${where.en}: ${found}.` };
  return { id, passed: found === 0, detail };
}
