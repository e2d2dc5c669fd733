import { decodeUtf16 } from "../../../pdf/file/text-string.ts";
import { utf8OrLatin1 } from "./bytes-text.ts";
import type { JpegSegment } from "./segments.ts";

/** A text found in the metadata of a picture. `key` is its name in the standard, or the number of an unknown tag. */
export interface PictureText {
  readonly key: string;
  readonly text: string;
}

/** Tags that name the device, the program or how the picture is coded (Exif 2.32; TIFF 6.0). Their texts tell nobody's story. */
const DEVICE_TAGS = new Set([
  0x010f, 0x0110, 0x0131, 0x0132, 0x013c, 0x8824, 0x9000, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9101, 0x9290,
  0x9291, 0x9292, 0xa000, 0xa300, 0xa301, 0xa302, 0xa431, 0xa432, 0xa433, 0xa434, 0xa435, 0x927c, 0x8769, 0xc4a5,
  0x001d, 0x0012, 0x0007,
]);
const USER_COMMENT = 0x9286;
const THUMBNAIL = { offset: 0x0201, length: 0x0202 } as const;
/** Windows Explorer's title, comment, author, keywords, subject: UTF-16 little endian. */
const isWindowsText = (tag: number): boolean => tag >= 0x9c9b && tag <= 0x9c9f;
const DIRECTORIES = new Set([0x8769, 0x8825, 0xa005]);
const GPS = 0x8825;
const RATIONAL = 5;
/** GPSLatitudeRef, GPSLatitude, GPSLongitudeRef, GPSLongitude, told as `45.46427° N 9.18951° E`. */
const POSITION_ORDER = [2, 1, 4, 3];
const POSITION = Object.fromEntries(POSITION_ORDER.map((tag) => [tag, true]));
/** Key of where a picture was taken. */
export const GPS_POSITION = "GPSPosition";
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const NAMES: Readonly<Record<number, string>> = {
  270: "ImageDescription",
  315: "Artist",
  33432: "Copyright",
  37510: "UserComment",
  40091: "XPTitle",
  40092: "XPComment",
  40093: "XPAuthor",
  40094: "XPKeywords",
  40095: "XPSubject",
  42032: "CameraOwnerName",
};

interface Exif {
  readonly texts: readonly PictureText[];
  readonly thumbnail: Buffer | null;
}

const HEADER = Buffer.from("Exif\0\0", "latin1");

/** Texts and thumbnail of a TIFF structure. Directories may point anywhere, so each offset is followed once. */
function readTiff(tiff: Buffer): Exif {
  const texts: PictureText[] = [];
  const little = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const u32 = (at: number): number =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const queue = [{ directory: u32(4), isGps: false }];
  const met = new Set<number>();
  let thumbnail: Buffer | null = null;
  for (let next = queue.pop(); next !== undefined && met.size < 64; next = queue.pop()) {
    const { directory, isGps } = next;
    if (directory === 0 || directory + 2 > tiff.length || met.has(directory)) continue;
    met.add(directory);
    const count = Math.min(u16(directory), Math.floor((tiff.length - directory - 2) / 12));
    const thumb = { offset: 0, length: 0 };
    const position = new Map<number, string>();
    for (let entry = directory + 2; entry < directory + 2 + 12 * count; entry += 12) {
      const tag = u16(entry);
      const type = u16(entry + 2);
      const size = (SIZES[type] ?? 0) * u32(entry + 4);
      const at = size <= 4 ? entry + 8 : u32(entry + 8);
      if (isGps) {
        if (tag in POSITION && at + size <= tiff.length) position.set(tag, coordinate(tiff, type, at, size, u32));
      } else if (DIRECTORIES.has(tag)) queue.push({ directory: u32(entry + 8), isGps: tag === GPS });
      else if (tag === THUMBNAIL.offset) thumb.offset = u32(entry + 8);
      else if (tag === THUMBNAIL.length) thumb.length = u32(entry + 8);
      else if (size > 0 && at + size <= tiff.length && !DEVICE_TAGS.has(tag)) {
        const text = textOf(tag, type, tiff.subarray(at, at + size), little);
        if (text !== "") texts.push({ key: NAMES[tag] ?? `0x${tag.toString(16)}`, text });
      }
    }
    if (thumb.length > 4) thumbnail = tiff.subarray(thumb.offset, thumb.offset + thumb.length);
    const place = POSITION_ORDER.map((tag) => position.get(tag) ?? "");
    if (place.every((part) => part !== "")) texts.push({ key: GPS_POSITION, text: place.join(" ") });
    queue.push({ directory: u32(directory + 2 + 12 * count), isGps: false });
  }
  return { texts, thumbnail };
}

/** Degrees, minutes and seconds as rational numbers, or the letter of the hemisphere. */
function coordinate(tiff: Buffer, type: number, at: number, size: number, u32: (at: number) => number): string {
  if (type !== RATIONAL) return tiff.toString("latin1", at, at + 1).trim();
  const parts = Array.from({ length: Math.min(3, size / 8) }, (_, index) => {
    const bottom = u32(at + 8 * index + 4);
    return bottom === 0 ? 0 : u32(at + 8 * index) / bottom;
  });
  const degrees = parts.reduce((sum, part, index) => sum + part / 60 ** index, 0);
  return degrees === 0 ? "" : `${degrees.toFixed(5)}°`;
}

function textOf(tag: number, type: number, data: Buffer, little: boolean): string {
  if (isWindowsText(tag)) return clean(decodeUtf16(data, true));
  if (tag === USER_COMMENT) {
    const code = data.toString("latin1", 0, 7);
    if (code === "UNICODE") return clean(decodeUtf16(data.subarray(8), little));
    return clean(utf8OrLatin1(data.subarray(data.length >= 8 ? 8 : 0)));
  }
  return type === 2 ? clean(utf8OrLatin1(data)) : "";
}

const clean = (text: string): string => text.replaceAll("\0", " ").trim();

/** What the Exif segments of a picture hold. */
export function readExif(segments: readonly JpegSegment[]): Exif {
  const parts = segments
    .filter(({ marker, data }) => marker === 0xe1 && data.subarray(0, 6).equals(HEADER))
    .map(({ data }) => readTiff(data.subarray(6)));
  return {
    texts: parts.flatMap(({ texts }) => texts),
    thumbnail: parts.find(({ thumbnail }) => thumbnail !== null)?.thumbnail ?? null,
  };
}
