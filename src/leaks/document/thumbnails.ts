import type { LoosePage } from "../../pdf/file/loose-pages.ts";
import { flattenedPage } from "../../pdf/file/page-content.ts";
import type { PageObject } from "../../pdf/file/page-objects.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import {
  isArray,
  nameOf,
  numberOf,
  type PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
} from "../../pdf/file/pdf-object.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";
import type { Raster } from "../../pdf/raster.ts";
import type { Preview } from "./context.ts";
import { readExif } from "./jpeg/exif.ts";
import { jpegSegments, jpegSize } from "./jpeg/segments.ts";
import { readLoosePages } from "./read-loose-pages.ts";

/** Longest side of the pictures compared, in pixels. */
const SIZE = 512;
const PAGE_ENTRIES = new Set(["MediaBox", "CropBox", "Rotate", "UserUnit"]);

/** Each page thumbnail beside its page. */
export async function pageThumbnails(file: PdfFile, pages: readonly PageObject[]): Promise<Preview[]> {
  const found = pages.flatMap((page) => {
    const stream = file.get(page.dict, "Thumb");
    return stream instanceof PdfStream ? [{ page, stream }] : [];
  });
  const pairs = found.map(({ page, stream }): [LoosePage, LoosePage] => {
    // Thumbnails need not say that they are pictures (ISO 32000-2, 12.3.4).
    const dict = new Map(stream.dict).set("Type", new PdfName("XObject")).set("Subtype", new PdfName("Image"));
    const entries = new Map([...page.dict].filter(([key]) => PAGE_ENTRIES.has(key)));
    return [
      pictureSheet(file, new PdfStream(dict, stream.raw, stream.id)),
      { ...flattenedPage(file, page), entries, revision: file.newest },
    ];
  });
  const drawn = await drawPairs(file, pairs);
  return drawn.flatMap((pair, index) => (pair === null ? [] : [{ page: found[index]?.page.page ?? null, ...pair }]));
}

/** Each thumbnail that a JPEG picture of the newest revision carries beside that picture. */
export async function pictureThumbnails(
  file: PdfFile,
  live: ReadonlySet<StoredObject>,
): Promise<(Preview & { readonly object: StoredObject })[]> {
  const found = [...live].flatMap((object) => {
    const stream = object.value;
    if (!(stream instanceof PdfStream) || nameOf(file.get(stream.dict, "Subtype")) !== "Image") return [];
    const { data, filter } = isJpeg(file, stream) ? file.decode(stream) : { data: stream.raw, filter: null };
    if (filter !== "DCTDecode") return [];
    const { thumbnail } = readExif(jpegSegments(data));
    const picture = jpegPicture(data);
    const small = thumbnail === null ? null : jpegPicture(thumbnail);
    return picture && small ? [{ object, picture, small }] : [];
  });
  const drawn = await drawPairs(
    file,
    found.map(({ small, picture }) => [pictureSheet(file, small), pictureSheet(file, picture)]),
  );
  return drawn.flatMap((pair, index) => {
    const object = found[index]?.object;
    return pair === null || object === undefined ? [] : [{ page: null, object, ...pair }];
  });
}

function isJpeg(file: PdfFile, { dict }: PdfStream): boolean {
  const filters = file.resolve(dict.get("Filter"));
  return (isArray(filters) ? filters : [filters]).some((filter) => /^DCT/.test(nameOf(file.resolve(filter)) ?? ""));
}

const COLOURS: Readonly<Record<number, string>> = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" };

/** A JPEG file as a picture of its own; null when it is none. */
function jpegPicture(data: Uint8Array): PdfStream | null {
  const size = jpegSize(jpegSegments(data));
  const colours = size === null ? undefined : COLOURS[size.components];
  if (size === null || colours === undefined) return null;
  const dict = new Map<string, PdfObject>([
    ["Type", new PdfName("XObject")],
    ["Subtype", new PdfName("Image")],
    ["Width", size.width],
    ["Height", size.height],
    ["ColorSpace", new PdfName(colours)],
    ["BitsPerComponent", 8],
    ["Filter", new PdfName("DCTDecode")],
  ]);
  return new PdfStream(dict, data, new PdfRef(0, 0));
}

/** A page of the picture's size, a point for each pixel, with the picture alone on it. */
function pictureSheet(file: PdfFile, picture: PdfStream): LoosePage {
  const side = (key: string): number => Math.min(14_000, Math.max(1, numberOf(file.get(picture.dict, key)) ?? 1));
  const [width, height] = [side("Width"), side("Height")];
  const resources: PdfDict = new Map([["XObject", new Map([["Picture", picture]])]]);
  const entries: PdfDict = new Map([["MediaBox", [0, 0, width, height]]]);
  return {
    content: Buffer.from(`${width} 0 0 ${height} 0 0 cm /Picture Do`),
    resources,
    entries,
    revision: file.newest,
  };
}

type Pair = { readonly kept: Raster; readonly shown: Raster };

async function drawPairs(file: PdfFile, pairs: readonly (readonly [LoosePage, LoosePage])[]): Promise<(Pair | null)[]> {
  const drawn = await readLoosePages(file, pairs.flat(), (page) => {
    const [x0, y0, x1, y1] = page.geometry.visibleBox;
    const side = Math.max(x1 - x0, y1 - y0, 1) * page.geometry.userUnit;
    return page.render({ dpi: (72 * SIZE) / side, channels: 1 });
  });
  return pairs.map((_, index) => {
    const kept = drawn[2 * index];
    const shown = drawn[2 * index + 1];
    return kept === undefined || shown === undefined ? null : { kept, shown };
  });
}
