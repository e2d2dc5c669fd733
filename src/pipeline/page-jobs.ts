import { type FindingCrop, findingCrops } from "../evidence/finding-crops.ts";
import { type PictureRequest, pagePicture } from "../evidence/page-picture.ts";
import { type FileLeaks, fileLeaks } from "../leaks/document/file-leaks.ts";
import { type PageLeaks, pageLeaks } from "../leaks/page-leaks.ts";
import type { Box } from "../model/box.ts";
import type { ReadPage } from "../model/read-text.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { FileJobs, PageJobs } from "../pdf/page-job.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import type { Raster } from "../pdf/raster.ts";
import { secondReading } from "../pdf/second-reader.ts";
import { needsOcr } from "../reading/needs-ocr.ts";
import { readGlyphs } from "../reading/read-glyphs.ts";
import { type BurnedPage, type BurnOptions, burnPage } from "../redaction/burn-page.ts";
import { luminances } from "../redaction/luminance.ts";
import { type PageMarks, pageMarks } from "../redaction/marks.ts";
import { pageResolution } from "../redaction/page-resolution.ts";
import { paintPixels } from "../redaction/paint-pixels.ts";
import { isSigned } from "../redaction/signed-source.ts";
import { compareForeignPage, type ForeignPageOutcome } from "../verification/compare-foreign-page.ts";
import { comparePage, type HiddenOnPage, type PageOutcome } from "../verification/compare-page.ts";
import { type FileContent, fileContent } from "../verification/file-content.ts";
import { type PairArgs, pageOfResult, pageOfSource } from "./compared-pages.ts";
import { type FlatRaster, flatten } from "./flat-raster.ts";
import { glyphsOfReading } from "./glyphs-of-reading.ts";
import { handwrittenPictures } from "./handwritten-pictures.ts";
import { portraitPhotographs } from "./portrait-photographs.ts";
import { rulingsOf } from "./rulings.ts";
import { shownGlyphs } from "./shown-glyphs.ts";
import { shownPicture } from "./shown-picture.ts";

/** Resolution at which pictures of pages are read. */
const OCR_DPI = 200;

export interface ExamineArgs {
  /**
   * Which text is read beside the leaks: none, what a reader sees, or all of the file's own, which is right only for a file
   * whose invisible layer has been verified.
   */
  readonly text: "none" | "visible" | "layer";
  /** Whether the pages' text matters so much that pictures must be read too, and whether they are. */
  readonly ocr: "on" | "off" | "not-needed";
}

export interface ExaminedPage {
  readonly leaks: PageLeaks;
  /** Null when no text was asked for. */
  readonly read: ReadPage | null;
  /** Pictures that look like a signature, in user space. */
  readonly handwritten: readonly Box[];
  /** Pictures that look like the photograph of somebody, in user space. */
  readonly portraits: readonly Box[];
  /** The page can be read only from its picture. */
  readonly isPicture: boolean;
  /** The picture to read, grey; null when the page needs none or OCR is off. */
  readonly picture: FlatRaster | null;
}

export interface BurnArgs {
  /** Null for as much as the page needs. */
  readonly dpi: number | null;
  readonly boxes: readonly Box[];
  /** `PageLeaks.seen` of the page. */
  readonly seen: Uint8Array | "all";
  /** What OCR read of a page that is a picture. */
  readonly reading: ReadPage | null;
  readonly options: BurnOptions;
}

export interface BurnResult {
  readonly page: BurnedPage;
  readonly dpi: number;
  /**
   * The burned picture, grey, for OCR to read: the text layer of a page that was a picture is what OCR finds once it is
   * burned. Glyphs that the file itself tells are whitened. Null where no OCR is needed.
   */
  readonly picture: FlatRaster | null;
}

export interface CompareArgs extends PairArgs {
  readonly expected: HiddenOnPage;
}

/** Pixels of the page burned before: taking new memory for each page costs as much as painting some. */
let spare: Uint8Array | undefined;

/** What the pool's workers do with a page. */
export const jobs = {
  examine: (page: PdfPage, args: ExamineArgs): ExaminedPage => {
    const leaks = pageLeaks(page);
    const unread = { leaks, read: null, handwritten: [], portraits: [], isPicture: false, picture: null };
    if (args.text === "none") return unread;
    if (args.text === "layer") return { ...unread, read: readGlyphs(page.geometry, page.glyphs) };
    const visible = shownGlyphs(page, leaks.seen);
    const pictures = page.objects.filter(({ type }) => type === "image").map(({ bounds }) => bounds);
    const isPicture = args.ocr !== "not-needed" && needsOcr(page.geometry, visible, pictures);
    return {
      leaks,
      read: readVisible(page, visible),
      handwritten: handwrittenPictures(page),
      portraits: portraitPhotographs(page, isPicture),
      isPicture,
      picture: isPicture && args.ocr === "on" ? flatten(pictureToRead(page, visible)) : null,
    };
  },

  /** The text that a reader sees; `seen` is `PageLeaks.seen`. */
  read: (page: PdfPage, { seen }: { readonly seen: Uint8Array }): ReadPage =>
    readVisible(page, shownGlyphs(page, seen)),

  marks: (page: PdfPage): PageMarks => pageMarks(page),

  burn: async (page: PdfPage, { dpi: wanted, boxes, seen, reading, options }: BurnArgs): Promise<BurnResult> => {
    const shown = seen === "all" ? page.glyphs : shownGlyphs(page, seen);
    const dpi = wanted ?? pageResolution(shown, page.geometry.userUnit);
    const raster = page.render({ dpi, channels: 4, into: spare });
    const read = reading === null ? [] : glyphsOfReading(reading, page.geometry);
    // A page without boxes is the picture that was read already.
    const readAnew = reading !== null && boxes.length > 0;
    const layer = readAnew ? shown : [...shown, ...read];
    const burned = await burnPage(raster, boxes, [...shown, ...read], {
      ...options,
      layer,
      rulings: rulingsOf(page.objects),
    });
    spare = raster.data;
    return { page: burned, dpi, picture: readAnew ? flatten(untold(raster, shown)) : null };
  },

  geometry: (page: PdfPage): PageGeometry => page.geometry,

  /** PNG of the page, for whoever works on it. */
  shown: (page: PdfPage, width: number): Promise<Uint8Array> => shownPicture(page, width),

  /** For a person to look at: pixels, and nothing else of the page. */
  picture: (page: PdfPage, request: PictureRequest): Promise<BurnedPage> =>
    burnPage(pagePicture(page, request), [], []),

  crops: (page: PdfPage, request: PictureRequest): Promise<FindingCrop[]> => findingCrops(page, request),

  /** A page of a source beside that of its copy. */
  compare: (page: PdfPage, args: CompareArgs, copy: PdfPage | null): PageOutcome => {
    if (copy === null) throw new Error("a page is compared with that of its copy");
    return comparePage(pageOfResult(copy, args), pageOfSource(page, args), args.expected);
  },

  /** A page that another program redacted, beside that of its source where there is one. */
  compareForeign: (page: PdfPage, args: PairArgs, source: PdfPage | null): ForeignPageOutcome =>
    compareForeignPage(pageOfResult(page, args), source && pageOfSource(source, args), args.dpi),
} satisfies PageJobs;

const readVisible = (page: PdfPage, visible: readonly Glyph[]): ReadPage =>
  readGlyphs(page.geometry, visible, rulingsOf(page.objects));

/** The page without the text that the file itself tells, which would be read twice. */
function pictureToRead(page: PdfPage, visible: readonly Glyph[]): Raster {
  const told = new Set(visible.map(({ object }) => object));
  for (const { object, text } of visible) if (text === "") told.delete(object);
  return page.render({ dpi: OCR_DPI, channels: 1, without: told });
}

/** A burned picture, grey, without the glyphs that the file itself tells. */
function untold(burned: Raster, told: readonly Glyph[]): Raster {
  const grey: Raster = { ...burned, channels: 1, data: luminances(burned) };
  const places = told.filter(({ text }) => text.trim() !== "").map(({ box }) => grey.transform.toPixelBox(box));
  paintPixels(grey, places, 255);
  return grey;
}

/** What the pool's workers do with a file as a whole. */
export const fileJobs = {
  isSigned: (bytes, password): boolean => isSigned(bytes, password),

  secondReading: (bytes, password): Promise<readonly string[]> => secondReading(bytes, password),

  content: (bytes, password, limits): FileContent => fileContent(bytes, password, limits),

  leaks: (bytes, password, limits): Promise<FileLeaks> =>
    fileLeaks(bytes, password === undefined ? { limits } : { password, limits }),
} satisfies FileJobs;
