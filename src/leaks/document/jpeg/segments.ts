/** A marker segment of a JPEG file (ITU-T T.81, annex B) without its marker and length. */
export interface JpegSegment {
  /** Second byte of the marker: 0xe1 is APP1, 0xfe a comment. */
  readonly marker: number;
  readonly data: Buffer;
}

/** The segments before the picture data, and comments or application data between scans are not looked for. */
export function jpegSegments(bytes: Uint8Array): JpegSegment[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: JpegSegment[] = [];
  let at = file.indexOf(Buffer.from([0xff, 0xd8]));
  if (at < 0) return segments;
  at += 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) break;
    const length = file.readUInt16BE(at + 2);
    if (length < 2) break;
    segments.push({ marker, data: file.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  return segments;
}

/** Size and number of components by the frame header; null when there is none. */
export function jpegSize(
  segments: readonly JpegSegment[],
): { readonly width: number; readonly height: number; readonly components: number } | null {
  const frame = segments.find(({ marker, data }) => isFrame(marker) && data.length >= 6)?.data;
  if (frame === undefined) return null;
  return { height: frame.readUInt16BE(1), width: frame.readUInt16BE(3), components: frame[5] as number };
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
