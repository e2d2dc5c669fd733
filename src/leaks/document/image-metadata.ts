import { folded } from "../../model/folded.ts";
import { pageObjects } from "../../pdf/file/page-objects.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { nameOf, PdfStream } from "../../pdf/file/pdf-object.ts";
import { reachableFrom, reachableObjects } from "../../pdf/file/reachable.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { utf8OrLatin1 } from "./jpeg/bytes-text.ts";
import { GPS_POSITION, type PictureText, readExif } from "./jpeg/exif.ts";
import { readIptc } from "./jpeg/iptc.ts";
import { type JpegSegment, jpegSegments } from "./jpeg/segments.ts";
import { showsSomethingElse } from "./preview-difference.ts";
import { isTechnical, TECHNICAL_VALUE } from "./technical-value.ts";
import { readXmp } from "./xmp.ts";

/** What a JPEG picture carries beside its pixels: descriptions, authors, comments, a thumbnail older than the picture. */
export const imageMetadata: DocumentDetector = {
  kind: "image-metadata",
  *find(file, { pictureThumbnails }) {
    for (const object of reachableObjects(file)) {
      const reported = new Set<string>();
      for (const { key, text } of pictureTexts(file, object)) {
        if (reported.has(folded(text))) continue;
        if (key !== GPS_POSITION && isTechnical(key, text)) {
          yield* excluded("image-metadata", text, TECHNICAL_VALUE, pageOf(file, object));
          continue;
        }
        reported.add(folded(text));
        const leak = placeless("image-metadata", text, pageOf(file, object));
        yield key === GPS_POSITION ? { ...leak, variant: "position" } : leak;
      }
    }
    for (const preview of pictureThumbnails) {
      if (showsSomethingElse(preview)) yield placeless("image-metadata", "", pageOf(file, preview.object));
    }
  },
};

function pictureTexts(file: PdfFile, { value }: StoredObject): PictureText[] {
  if (!(value instanceof PdfStream) || nameOf(file.get(value.dict, "Subtype")) !== "Image") return [];
  const { data, filter } = file.decode(value);
  if (filter !== "DCTDecode") return [];
  const segments = jpegSegments(data);
  return [...readExif(segments).texts, ...readIptc(segments), ...segments.flatMap(xmpOrComment)];
}

const XMP = "http://ns.adobe.com/xap/1.0/\0";
const COMMENT = 0xfe;

function xmpOrComment({ marker, data }: JpegSegment): PictureText[] {
  if (marker === COMMENT) return [{ key: "comment", text: utf8OrLatin1(data).replaceAll("\0", " ").trim() }];
  return marker === 0xe1 && data.toString("latin1", 0, XMP.length) === XMP ? readXmp(data.subarray(XMP.length)) : [];
}

/** The first page that uses the object. */
function pageOf(file: PdfFile, object: StoredObject): number | null {
  const isPage = (other: StoredObject): boolean =>
    other.value instanceof Map && nameOf(other.value.get("Type")) === "Page";
  const page = pageObjects(file).find(({ dict }) => reachableFrom(file, dict, file.newest, isPage).has(object));
  return page?.page ?? null;
}
