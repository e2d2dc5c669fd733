import { createHash } from "node:crypto";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, nameOf, numberOf, PdfRef, PdfStream } from "../../pdf/file/pdf-object.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";

/** Pixels below which a picture shows nothing: bullets, lines, textures. */
const MIN_PIXELS = 4096;
const MIN_SIDE = 24;

/** Of `objects`, the pictures whose pixels are in no picture of `known`. Masks and thumbnails are no pictures of their own. */
export function picturesBeyond(
  file: PdfFile,
  objects: readonly StoredObject[],
  known: Iterable<StoredObject>,
): StoredObject[] {
  const masks = new Set(objects.flatMap(({ value }) => servants(value)));
  const candidates = objects.filter(({ value, number }) => isPicture(file, value) && !masks.has(number));
  if (candidates.length === 0) return [];
  const digests = new Set(
    [...known].filter(({ value }) => isPicture(file, value)).map(({ value }) => digest(file, value)),
  );
  return candidates.filter(({ value }) => !digests.has(digest(file, value)));
}

const servants = (value: StoredObject["value"]): number[] =>
  ["SMask", "Mask", "Thumb"].flatMap((key) => {
    const entry = dictOf(value)?.get(key);
    return entry instanceof PdfRef ? [entry.number] : [];
  });

function isPicture(file: PdfFile, value: StoredObject["value"]): value is PdfStream {
  if (!(value instanceof PdfStream) || nameOf(value.dict.get("Subtype")) !== "Image") return false;
  const width = numberOf(file.get(value.dict, "Width")) ?? 0;
  const height = numberOf(file.get(value.dict, "Height")) ?? 0;
  return Math.min(width, height) >= MIN_SIDE && width * height >= MIN_PIXELS;
}

const digest = (file: PdfFile, value: StoredObject["value"]): string =>
  createHash("sha1")
    .update(value instanceof PdfStream ? file.decode(value).data : "")
    .digest("hex");
