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
  const queue = [u32(4)];
  const met = new Set<number>();
  let thumbnail: Buffer | null = null;
  for (let directory = queue.pop(); directory !== undefined && met.size < 64; directory = queue.pop()) {
    if (directory === 0 || directory + 2 > tiff.length || met.has(directory)) continue;
    met.add(directory);
    const count = Math.min(u16(directory), Math.floor((tiff.length - directory - 2) / 12));
    const thumb = { offset: 0, length: 0 };
    for (let entry = directory + 2; entry < directory + 2 + 12 * count; entry += 12) {
      const tag = u16(entry);
      const type = u16(entry + 2);
      const size = (SIZES[type] ?? 0) * u32(entry + 4);
      const at = size <= 4 ? entry + 8 : u32(entry + 8);
      if (DIRECTORIES.has(tag)) queue.push(u32(entry + 8));
      else if (tag === THUMBNAIL.offset) thumb.offset = u32(entry + 8);
      else if (tag === THUMBNAIL.length) thumb.length = u32(entry + 8);
      else if (size > 0 && at + size <= tiff.length && !DEVICE_TAGS.has(tag)) {
        const text = textOf(tag, type, tiff.subarray(at, at + size), little);
        if (text !== "") texts.push({ key: NAMES[tag] ?? `0x${tag.toString(16)}`, text });
      }
    }
    if (thumb.length > 4) thumbnail = tiff.subarray(thumb.offset, thumb.offset + thumb.length);
    queue.push(u32(directory + 2 + 12 * count));
  }
  return { texts, thumbnail };
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
