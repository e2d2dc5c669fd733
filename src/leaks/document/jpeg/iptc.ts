import { utf8OrLatin1 } from "./bytes-text.ts";
import type { PictureText } from "./exif.ts";
import type { JpegSegment } from "./segments.ts";

const PHOTOSHOP = "Photoshop 3.0\0";
const IPTC_RESOURCE = 0x0404;
/** Datasets of record 2 that are codes, dates or programs (IPTC-IIM 4.2). */
const TECHNICAL = new Set([
  0, 3, 7, 8, 10, 12, 30, 35, 37, 38, 42, 45, 47, 50, 55, 60, 62, 63, 65, 70, 75, 100, 130, 131, 135,
]);

/** Texts of the IPTC records that Photoshop and archives put into a picture. */
export function readIptc(segments: readonly JpegSegment[]): PictureText[] {
  const parts = segments.filter(({ marker, data }) => marker === 0xed && data.toString("latin1", 0, 14) === PHOTOSHOP);
  // Resources longer than a segment go on in the next one.
  const data = Buffer.concat(parts.map((segment) => segment.data.subarray(14)));
  const texts: PictureText[] = [];
  for (let at = 0; at + 12 <= data.length && data.toString("latin1", at, at + 4) === "8BIM"; ) {
    const id = data.readUInt16BE(at + 4);
    const name = 1 + (data[at + 6] as number);
    const start = at + 6 + name + (name & 1);
    if (start + 4 > data.length) break;
    const size = data.readUInt32BE(start);
    if (id === IPTC_RESOURCE) texts.push(...records(data.subarray(start + 4, start + 4 + size)));
    at = start + 4 + size + (size & 1);
  }
  return texts;
}

function records(data: Buffer): PictureText[] {
  const texts: PictureText[] = [];
  for (let at = 0; at + 5 <= data.length && data[at] === 0x1c; ) {
    const record = data[at + 1] as number;
    const dataset = data[at + 2] as number;
    const size = data.readUInt16BE(at + 3);
    if (size > 0x7fff) break;
    const text = utf8OrLatin1(data.subarray(at + 5, at + 5 + size)).trim();
    if (record === 2 && !TECHNICAL.has(dataset) && text !== "") texts.push({ key: `IPTC 2:${dataset}`, text });
    at += 5 + size;
  }
  return texts;
}
